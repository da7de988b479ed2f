import { splitAtMarks, surveyMarks, type MarkedBlock } from './marked-lines';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { takeSpeakers } from '@/utils/transcript/formats/captions/speaker-prefix';
import { isSpokenTime } from './spoken-time';
import { readTextLines, sampleLines, type TextLine } from './text-lines';
import { readTimeMark } from './time-mark';
import { findYamlFrontMatter } from './yaml-front-matter';

/** Words of YouTube's panel that come with the text when all of it is copied, and Otter's. Seen 2026-11. */
const PANEL_WORDS =
  /^(?:transcript|chapters|search (?:in video|transcript)|show transcript|follow along using the transcript\.?|toggle timestamps|sync to video time|transcribed by https:\/\/otter\.ai|.{1,40}\(auto-generated\))$/i;

/** A chapter's title: one short line that no sentence is. */
const TITLE = /^[^\p{Ll}[(♪].{0,98}(?<![.,;:!?…])$/u;

/** A chapter as the panel numbers it (seen 2026-08): `Chapter 2: The model`, `第 2 章：…`. */
const NUMBERED_TITLE = /^(?!\p{Ll})(\P{N}{1,20})(\d{1,3})(\P{N}{0,5}?[:：])/u;

const LINK = /^https?:\/\/\S+$/;

/** So many of the texts must begin with the time in words before all first lines are dropped. */
const SPOKEN_SHARE = 0.6;

/** More lines below a text than this share of all are no titles, but second lines of captions. */
const TITLE_SHARE = 0.1;
const FEW_TITLES = 2;

/** Recognizes text that was copied from YouTube's “Show transcript”, by the times in it. */
export function recognizeShowTranscript(text: string): Recognition | null {
  if (findYamlFrontMatter(text)) return null;
  const marks = surveyMarks(withoutSpokenLines(sampleLines(text)));
  const { markCount, lineCount, isBare, isRising, preambleCount } = marks;
  const isAlone = marks.aloneShare > 0.5;
  if (markCount === 0 || !isBare || !isRising || (isAlone && lineCount === markCount)) return null;
  const share = markCount / Math.max(1, lineCount - preambleCount);
  if (share < (markCount >= 5 ? 0.1 : 0.3)) return null;
  if (markCount === 1 && preambleCount > 2) return null;
  const confidence = markCount === 1 ? 0.5 : share < 0.3 ? 0.65 : 0.78;
  const place = isAlone ? 'on lines of their own' : 'at the beginning of lines';
  return { confidence, reason: `times ${place}, as in YouTube’s “Show transcript”` };
}

/**
 * Reads text copied from YouTube's “Show transcript”: a time on a line of its own, or before a tab
 * or a space, and the text from there to the next one. The panel's own words, titles of chapters and
 * times said in words for screen readers are left out. Lines have no ends.
 */
export function readShowTranscript(text: string, problems: ProblemList): Reading {
  const { preamble, blocks } = splitAtMarks(readTextLines(text));
  const chapters = numberedTitles([...preamble, ...blocks.flatMap(({ lines }) => lines.slice(1))]);
  for (const { line, text: content } of preamble) {
    if (isBeside(content) || chapters.has(line)) continue;
    problems.add('stray-line', line, 'This line stands above the first time. It was left out.');
  }
  const spoken = withoutBesides(withoutSpokenTimes(blocks), chapters);
  const cues = withoutTitles(spoken).map(({ mark, line, lines }): RawCue => ({
    startMs: mark.startMs,
    endMs: mark.endMs,
    text: lines.map((content) => content.text).join('\n'),
    line,
  }));
  return { header: {}, cues: takeSpeakers(cues) };
}

function withoutSpokenTimes(blocks: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const spokenCount = blocks.filter(isFirstLineSpokenTime).length;
  // Some languages say “one second” without a number: where most are times, all are.
  const longCount = blocks.filter(({ lines }) => lines.length > 1).length;
  const areAll = Math.min(spokenCount, longCount) >= blocks.length * SPOKEN_SHARE;
  return blocks.map((block) => {
    const isLong = block.lines.length > 1;
    const isSpoken = isFirstLineSpokenTime(block);
    const isRepeat = areAll ? isLong || isSpoken : isLong && isSpoken;
    return isRepeat ? { ...block, lines: block.lines.slice(1) } : block;
  });
}

function isFirstLineSpokenTime({ mark, lines }: MarkedBlock): boolean {
  const [first] = lines;
  return first !== undefined && isSpokenTime(first.text, mark.startMs);
}

function withoutBesides(
  blocks: readonly MarkedBlock[],
  chapters: ReadonlySet<number>,
): readonly MarkedBlock[] {
  return blocks.map((block) => ({
    ...block,
    lines: block.lines.filter(
      ({ line, text }, index) => index === 0 || !(PANEL_WORDS.test(text) || chapters.has(line)),
    ),
  }));
}

/** What may stand above the first time and is no speech. */
function isBeside(text: string): boolean {
  return PANEL_WORDS.test(text) || TITLE.test(text) || LINK.test(text);
}

/** The numbers of the lines that are titles of chapters, since they count on. */
function numberedTitles(lines: readonly TextLine[]): ReadonlySet<number> {
  const titles = lines.flatMap(({ line, text }) => {
    const [, before = '', number = '', behind = ''] = NUMBERED_TITLE.exec(text) ?? [];
    return number === '' ? [] : [{ line, number: Number(number), form: `${before}#${behind}` }];
  });
  const series = [...Map.groupBy(titles, ({ form }) => form).values()].filter((chapters) =>
    countOn(chapters.map(({ number }) => number)),
  );
  return new Set(series.flat().map(({ line }) => line));
}

/** A single one is only sure where it is the first; a part of the panel may be copied. */
function countOn(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  const isSure = first === 1 || numbers.length > 1;
  return isSure && numbers.every((number, index) => number === first + index);
}

/** Times said in words below the same times say nothing of how much of a text is times. */
function withoutSpokenLines(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.filter(({ text }, index) => {
    const above = readTimeMark(lines[index - 1]?.text ?? '');
    return above?.text !== '' || !isSpokenTime(text, above.startMs);
  });
}

/** The title of the next chapter stands below the last text of the one before. */
function withoutTitles(blocks: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const longCount = blocks.filter(({ lines }) => lines.length > 1).length;
  if (longCount > Math.max(FEW_TITLES, blocks.length * TITLE_SHARE)) return blocks;
  return blocks.map((block) =>
    endsInTitle(block.lines) ? { ...block, lines: block.lines.slice(0, -1) } : block,
  );
}

function endsInTitle(lines: readonly TextLine[]): boolean {
  return lines.length === 2 && TITLE.test(lines[1]?.text ?? '');
}
