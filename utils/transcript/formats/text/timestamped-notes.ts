import { findArchiveHeader } from '@/utils/transcript/formats/archive/archive-header';
import { inlineWords, markdownWords } from './markdown-words';
import { splitAtMarks, surveyMarks, type MarkedBlock } from './marked-lines';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { takeSpeakers } from '@/utils/transcript/formats/captions/speaker-prefix';
import { readTextLines, sampleLines, type TextLine } from './text-lines';
import { findYamlFrontMatter, readYamlHeader } from './yaml-front-matter';

const HEADING = /^#{1,6}\s/;

/** Lines that lay a note out: rules, fences of code blocks, links and players of the video. */
const LAYOUT =
  /^(?:[-*+]\s+)?(?:[-*_=]{3,}|`{3}.*|!\[.*|<\/?iframe.*|\{\{.*\}\}|<?https?:\/\/\S+|(?:transcript|notes)\W*)$/i;

/** What programs write into their headings where a title would be; the link is kept otherwise. */
const NO_TITLE = /^(?:tactiq\.io\b.*|no title found|https?:\/\/\S+)$/i;

/** A line above the times that no sentence is. */
const LONE_TITLE = /^.{1,100}(?<![.!?:…])$/u;

const BOLD = /(?:^|\s)\*\*[^\s*]/;

/** LRC has these too, and its own reader knows them better. */
const LRC_LINE = /^\[\d{1,3}:\d{2}(?:[.:]\d{2,3}\]|\](?![\s(]))/;

/** YouTube writes `1:02:03` and `0:05`; other programs fill up with zeros. */
const PADDED_TIME = /^\D{0,8}0\d:\d{2}/;

/**
 * Recognizes notes with times: in brackets, links, or macros; in Markdown with front matter, or
 * with zeros before them, also bare ones.
 */
export function recognizeTimestampedNotes(text: string): Recognition | null {
  const frontMatter = findYamlFrontMatter(text);
  const lines = sampleLines(text, frontMatter?.bodyOffset);
  const marks = surveyMarks(lines);
  const { markCount, lineCount, preambleCount, isBare, isRising, aloneShare } = marks;
  if (markCount === 0 || !isRising || (aloneShare === 1 && markCount === lineCount)) return null;
  const isPadded = lines.filter((line) => PADDED_TIME.test(line.text)).length * 2 > markCount;
  if (isBare && !frontMatter && (!isPadded || aloneShare > 0.5)) return null;
  const share = markCount / Math.max(1, lineCount - preambleCount);
  if (share < (markCount >= 5 ? 0.1 : 0.3) || findArchiveHeader(text)) return null;
  const isLrc = lines.filter((line) => LRC_LINE.test(line.text)).length * 2 > markCount;
  const isWeak = isLrc || share < 0.3 || markCount === 1;
  const form = isBare ? 'times at the beginning of lines' : 'lines with times in brackets or links';
  return { confidence: isWeak ? 0.55 : 0.82, reason: `notes: ${form}` };
}

/**
 * Reads notes with times, as people and their programs write them: `[0:05](link&t=5) text`,
 * `[00:00:00 - 00:00:02] text`, `{{youtube-timestamp 335}} text` (Logseq), `00:00:05 Name: text`,
 * the time before the text, above it, or in a link behind it. A heading at the top is the title;
 * front matter names the video. Lines of text below a time belong to it.
 */
export async function readTimestampedNotes(text: string, problems: ProblemList): Promise<Reading> {
  const frontMatter = findYamlFrontMatter(text);
  const header = frontMatter ? await readYamlHeader(frontMatter, problems) : {};
  const { preamble, blocks } = splitAtMarks(
    readTextLines(text, frontMatter?.bodyOffset, frontMatter?.bodyLine),
  );
  const headings = preamble.filter(({ text: content }) => HEADING.test(content));
  const others = preamble.filter(isSpoken);
  const title = header.title ?? findTitle(headings) ?? loneTitle(headings, others);
  for (const { line, text: content } of others) {
    if (content === title) continue;
    problems.add('stray-line', line, 'This line stands above the first time. It was left out.');
  }
  const isMarkdown = frontMatter !== null || /\]\(|\{\{/.test(text) || BOLD.test(text);
  const cues = blocks.map((block) => cueOf(block, isMarkdown));
  return { header: { ...header, title }, cues: takeSpeakers(cues) };
}

function cueOf({ mark, line, lines }: MarkedBlock, isMarkdown: boolean): RawCue {
  const texts = lines.filter(isSpoken).map((content) => {
    if (!isMarkdown) return content.text;
    return content.line === line ? inlineWords(content.text) : markdownWords(content.text);
  });
  return { startMs: mark.startMs, endMs: mark.endMs, text: texts.join('\n'), line };
}

function findTitle(headings: readonly TextLine[]): string | null {
  const titles = headings.map(({ text }) => markdownWords(text));
  return titles.find((title) => title !== '' && !NO_TITLE.test(title)) ?? null;
}

function loneTitle(headings: readonly TextLine[], others: readonly TextLine[]): string | null {
  const [first, ...rest] = others;
  const isAlone = first !== undefined && headings.length === 0 && rest.length === 0;
  return isAlone && LONE_TITLE.test(first.text) ? first.text : null;
}

function isSpoken({ text }: TextLine): boolean {
  return !HEADING.test(text) && !LAYOUT.test(text);
}
