import { breakAtInlineMarks } from './inline-marks';
import { separateSpokenLabels } from './spoken-labels';
import type { TextLine } from './text-lines';
import { readTimeMark, type TimeMark } from './time-mark';

/** A time in a text, and the lines from there to the next one; blank lines are left out. */
export interface MarkedBlock {
  readonly mark: TimeMark;
  readonly line: number;
  /** The first is the rest of the time's own line, where that has text. */
  readonly lines: readonly TextLine[];
}

/** A text that is divided by times at the beginning of lines. */
export interface MarkedText {
  readonly preamble: readonly TextLine[];
  readonly blocks: readonly MarkedBlock[];
}

/** How the times of a text are written, and how much of it they are. */
export interface MarkSurvey {
  readonly markCount: number;
  readonly lineCount: number;
  /** Most times stand without brackets. */
  readonly isBare: boolean;
  /** The share of the times that have a line for themselves. */
  readonly aloneShare: number;
  /** Times go on as a recording does; those of opening hours and tables do not. */
  readonly isRising: boolean;
  /** Most times are ranges written with an arrow. */
  readonly hasArrows: boolean;
  /** How many lines stand before the first time. */
  readonly preambleCount: number;
}

interface Candidate extends TextLine {
  readonly mark: TimeMark | null;
}

/** So many of the times must not be before the one above them. */
const RISING_SHARE = 0.9;

/** Where so many times stand alone, all do. */
const ALONE_SHARE = 0.8;

/** Looks at how the times in these lines are written. Lines come without blank ones. */
export function surveyMarks(lines: readonly TextLine[]): MarkSurvey {
  return survey(toCandidates(lines));
}

/**
 * Divides a text at its times; what YouTube’s panel joins to them is taken off. Only times written
 * as most are count, since others are spoken of: `10:30` in a line of its own text is none where
 * times have lines for themselves.
 */
export function splitAtMarks(lines: Iterable<TextLine>): MarkedText {
  const filled = [...lines].filter(({ text }) => text !== '');
  const candidates = toCandidates(filled);
  const { isBare, aloneShare } = survey(candidates);
  const areSetApart = areDashesSeparators(candidates);
  const preamble: TextLine[] = [];
  const blocks: { mark: TimeMark; line: number; lines: TextLine[] }[] = [];
  for (const { line, text, mark } of candidates) {
    const block = blocks.at(-1);
    const isExpected = mark !== null && (mark.style === 'bare') === isBare;
    const isBelowTime = block?.mark.text === '' && block.lines.length === 0;
    const isText =
      mark?.text !== '' && (aloneShare > ALONE_SHARE || (aloneShare > 0.5 && isBelowTime));
    if (mark && isExpected && !isText) {
      const ownText = areSetApart ? mark.text : mark.dash + mark.text;
      blocks.push({ mark, line, lines: ownText === '' ? [] : [{ line, text: ownText }] });
    } else (block?.lines ?? preamble).push({ line, text });
  }
  return { preamble, blocks };
}

/** Where few times have a dash behind them, it begins what is said, as dialogue does. */
function areDashesSeparators(candidates: readonly Candidate[]): boolean {
  const beforeText = candidates.filter(({ mark }) => mark !== null && mark.text !== '');
  return beforeText.filter(({ mark }) => mark?.dash !== '').length * 2 > beforeText.length;
}

function toCandidates(lines: readonly TextLine[]): readonly Candidate[] {
  return separateSpokenLabels(breakAtInlineMarks(lines)).map(({ line, text }) => {
    return { line, text, mark: readTimeMark(text) };
  });
}

function survey(candidates: readonly Candidate[]): MarkSurvey {
  const marks = candidates.map(({ mark }) => mark).filter((mark) => mark !== null);
  const share = (matches: (mark: TimeMark) => boolean): number =>
    marks.filter(matches).length / Math.max(1, marks.length);
  const fallCount = marks.filter(
    ({ startMs }, index) => startMs < (marks[index - 1]?.startMs ?? 0),
  ).length;
  const first = candidates.findIndex(({ mark }) => mark !== null);
  return {
    markCount: marks.length,
    lineCount: candidates.length,
    isBare: share(({ style }) => style === 'bare') > 0.5,
    aloneShare: share(({ text }) => text === ''),
    isRising: marks.length - fallCount >= marks.length * RISING_SHARE,
    hasArrows: share(({ hasArrow }) => hasArrow) > 0.5,
    preambleCount: first === -1 ? candidates.length : first,
  };
}
