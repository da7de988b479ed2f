import { splitMachineLabel } from '@/utils/transcript/formats/captions/speaker-prefix';
import type { TextLine } from './text-lines';
import { readTimeMark, type TimeMark } from './time-mark';
import { isSpeakerName, readTurnHeader, type TurnHeader } from './turn-header';

/** A line of a conversation; `header` where a turn begins with it. */
export interface TurnLine extends TextLine {
  readonly header: TurnHeader | null;
}

/**
 * Finds where the turns of a conversation begin: with a line that names speaker and time, or with two
 * of which one is the name and one the time. Where programs wrote such lines, “We meet at 10:30” is
 * none. Blank lines are left out.
 */
export function findTurns(lines: readonly TextLine[]): readonly TurnLine[] {
  const turns = [...walkTurns(lines)];
  const certain = turns.flatMap(({ header }) => (header?.form === 'program' ? header.speaker : []));
  const names = new Set(certain);
  return turns.map((turn) => {
    const { header } = turn;
    const isDoubtful = header?.form === 'one-space' && names.size > 0 && !names.has(header.speaker);
    return isDoubtful ? { ...turn, header: null } : turn;
  });
}

/** Of two lines, the name stands first, after a blank one (Teams), or second (Premiere). */
function* walkTurns(lines: readonly TextLine[]): Generator<TurnLine, void> {
  for (let index = 0; index < lines.length; index++) {
    const current = lines[index];
    if (!current || current.text === '') continue;
    const [above, below, secondBelow] = [lines[index - 1], lines[index + 1], lines[index + 2]];
    const isFirst = !above || above.text === '';
    const timeBelow = isFirst && isSpeakerName(current.text) ? loneTime(below) : null;
    const timeHere = isTextAfterName(below, secondBelow) ? loneTime(current) : null;
    if (timeBelow && isText(secondBelow)) {
      yield { ...current, header: headerOf(current.text, timeBelow) };
      index++;
    } else if (timeHere && below) {
      yield { ...current, header: headerOf(below.text, timeHere) };
      index++;
    } else yield { ...current, header: readTurnHeader(current.text) };
  }
}

function loneTime(line: TextLine | undefined): TimeMark | null {
  const mark = line ? readTimeMark(line.text) : null;
  return mark?.text === '' ? mark : null;
}

function isText(line: TextLine | undefined): boolean {
  return line !== undefined && line.text !== '' && loneTime(line) === null;
}

function isTextAfterName(name: TextLine | undefined, text: TextLine | undefined): boolean {
  return name !== undefined && isSpeakerName(name.text) && isText(text);
}

function headerOf(speaker: string, { startMs, endMs }: TimeMark): TurnHeader {
  const isLabel = splitMachineLabel(`${speaker}:`) !== null;
  return { speaker, startMs, endMs, text: '', form: isLabel ? 'program' : 'two-lines' };
}
