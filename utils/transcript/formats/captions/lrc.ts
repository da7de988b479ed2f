import { lineAt } from '@/utils/transcript/formats/text/lines';
import { findLrcThirdPart, readLrcLine, type LrcLine } from './lrc-line';
import { isLrcTag, readLrcTags } from './lrc-tags';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { takeSpeakers } from './speaker-prefix';
import { unifyLineBreaks } from './unify-line-breaks';

/** A line with what followed it, and its 1-based number. */
interface NumberedLine extends LrcLine {
  readonly line: number;
}

type TimedCue = RawCue & { readonly startMs: number };

const LINES_SEARCHED = 100;
const CHARACTERS_SEARCHED = 8192;

/** So many of the first lines must be such as LRC has. */
const OWN_SHARE = 0.8;

const HAS_DECIMALS = /^\s*\[[\d:]+\.\d/;

const MEANT_AS_TIME = /^\s*\[\d+:/;

/**
 * Recognizes LRC by lines like `[00:01.50]Text` and tags like `[ti:Title]`. Times without decimals
 * may as well be someone's notes.
 */
export function recognizeLrc(text: string): Recognition | null {
  const lines = text
    .slice(0, CHARACTERS_SEARCHED)
    .split('\n', LINES_SEARCHED)
    .filter((line) => line.trim() !== '');
  const thirdPart = findLrcThirdPart(text.slice(0, CHARACTERS_SEARCHED));
  const timed = lines.filter((line) => readLrcLine(line, thirdPart) !== null);
  const tagged = lines.filter(isLrcTag);
  if (timed.length === 0 || timed.length + tagged.length < lines.length * OWN_SHARE) return null;
  if (tagged.length > 0) return { confidence: 0.95, reason: 'has tags and times as in LRC files' };
  return {
    confidence: timed.every((line) => HAS_DECIMALS.test(line)) ? 0.9 : 0.6,
    reason: 'has lines as in LRC files ([00:01.50]Text)',
  };
}

/**
 * Reads LRC, made for songs and written by whisper.cpp too: a time before each line, tags such as
 * `[ti:Title]` and `[offset:+500]` above. A line with several times is given at each of them; a
 * time without a text ends the line before it; a line without a time goes on with the one above.
 */
export function readLrc(text: string, problems: ProblemList): Reading {
  const source = unifyLineBreaks(text);
  const { header, offsetMs } = readLrcTags(source);
  const lines = readLines(source, problems);
  const cues = lines.flatMap((line) => toCues(line, offsetMs));
  const hasRepeats = cues.length > lines.length;
  const inOrder = hasRepeats ? cues.toSorted((one, other) => one.startMs - other.startMs) : cues;
  return { header, cues: takeSpeakers(endAtBlanks(inOrder)) };
}

function readLines(source: string, problems: ProblemList): readonly NumberedLine[] {
  const thirdPart = findLrcThirdPart(source);
  const lines: NumberedLine[] = [];
  for (let offset = 0, line = 1; offset < source.length; line++) {
    const content = lineAt(source, offset);
    offset += content.length + 1;
    if (content.trim() === '' || isLrcTag(content)) continue;
    const timed = readLrcLine(content, thirdPart);
    if (timed) {
      lines.push({ ...timed, line });
      continue;
    }
    const above = lines.at(-1);
    reportUntimed(content, line, above, problems);
    if (above) lines[lines.length - 1] = { ...above, text: `${above.text}\n${content}` };
  }
  return lines;
}

function reportUntimed(
  content: string,
  line: number,
  above: NumberedLine | undefined,
  problems: ProblemList,
): void {
  const outcome = above ? 'It was joined to the line above.' : 'It was left out.';
  if (MEANT_AS_TIME.test(content)) {
    problems.add('bad-time', line, `The time of this line cannot be read. ${outcome}`);
  } else if (!above) {
    problems.add('stray-line', line, `This line has no time. ${outcome}`);
  }
}

/** A positive offset shows lines earlier, but never before the start. */
function toCues({ startsMs, text, words, line }: NumberedLine, offsetMs: number): TimedCue[] {
  const shift = (timeMs: number) => Math.max(0, timeMs - offsetMs);
  // Times inside a line belong to the first time that it is sung.
  return startsMs.map((startMs, index) => ({
    startMs: shift(startMs),
    endMs: null,
    text,
    line,
    ...(index === 0 &&
      words.length > 0 && {
        words: words.map((word) => ({
          text: word.text,
          startMs: word.startMs === null ? null : shift(word.startMs),
          endMs: word.endMs === null ? null : shift(word.endMs),
        })),
      }),
  }));
}

function endAtBlanks(cues: readonly TimedCue[]): readonly RawCue[] {
  return cues.flatMap((cue, index) => {
    if (cue.text.trim() === '') return [];
    const next = cues[index + 1];
    return [next?.text.trim() === '' ? { ...cue, endMs: next.startMs } : cue];
  });
}
