import type { ComponentChildren } from 'preact';
import type { TextRange } from '@/utils/transcript/fold-text';

export interface MarkedTextProps {
  readonly value: string;
  /** In order and without overlap. */
  readonly marks: readonly TextRange[];
}

/** A text with some of its parts marked. */
export function MarkedText({ value, marks }: MarkedTextProps) {
  const parts: ComponentChildren[] = [];
  let position = 0;
  for (const { start, end } of marks) {
    parts.push(value.slice(position, start), <mark key={start}>{value.slice(start, end)}</mark>);
    position = end;
  }
  return (
    <>
      {parts}
      {value.slice(position)}
    </>
  );
}
