import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';

export interface CopyTranscriptProps {
  readonly hasTimes: boolean;
  readonly onCopy: (withTimes: boolean) => void;
}

/** Copies the whole transcript, in one of two ways. */
export function CopyTranscript({ hasTimes, onCopy }: CopyTranscriptProps) {
  const groupRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => groupRef.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={groupRef}
      role="group"
      id="copy"
      class="drawer row"
      aria-label={text('copyTranscript')}
    >
      <span>{text('copyTranscript')}</span>
      {hasTimes && (
        <button type="button" class="chip quiet" onClick={() => onCopy(true)}>
          {text('copyWithTimes')}
        </button>
      )}
      <button type="button" class="chip quiet" onClick={() => onCopy(false)}>
        {text('copyWithoutTimes')}
      </button>
    </div>
  );
}
