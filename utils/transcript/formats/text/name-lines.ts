import type { RawCue } from '@/utils/transcript/formats/reading';
import type { TextLine } from './text-lines';
import { isSpeakerName } from './turn-header';

/** A name with a colon, alone in its line. */
const NAME_LINE = /^(.{1,60}):$/;

/**
 * Makes untimed cues of lines. Where names stand in lines of their own, `Ann Lee:`, above what each
 * one says, as Otter exports without times, they are the speakers of the lines below: if each has
 * such lines, and any comes again.
 */
export function readNameLines(lines: readonly TextLine[]): readonly RawCue[] {
  const names = lines.map(({ text }) => nameOf(text));
  const areNames = doNamesDivide(names);
  let speaker: string | null = null;
  return lines.flatMap(({ line, text }, index) => {
    const name = areNames ? (names[index] ?? null) : null;
    speaker = name ?? speaker;
    return name === null ? [{ startMs: null, endMs: null, text, speaker, line }] : [];
  });
}

function nameOf(text: string): string | null {
  const name = NAME_LINE.exec(text)?.[1] ?? '';
  return isSpeakerName(name) ? name : null;
}

function doNamesDivide(names: readonly (string | null)[]): boolean {
  const given = names.filter((name) => name !== null);
  const hasText = names.every((name, index) => name === null || names[index + 1] === null);
  return given.length > new Set(given).size && hasText;
}
