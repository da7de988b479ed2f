import type { TextLine } from './text-lines';

/** Editors and mail programs break lines at widths between these. */
const NARROWEST = 40;
const WIDEST = 120;

/** A text whose lines have fewer words is no prose that was broken. */
const FEWEST_WORDS = 4;

const SENTENCE_END = /[.?!…:"”’)\]]$/;

/**
 * Joins lines that were only broken to fit a width into whole paragraphs. Where lines end before the
 * width, they end on purpose, as those that openai-whisper writes, and each stays as it is. Blank
 * lines divide paragraphs and go.
 */
export function joinParagraphs(lines: Iterable<TextLine>): readonly TextLine[] {
  const blocks = splitAtBlanks(lines);
  if (!areHardWrapped(blocks)) return blocks.flat();
  return blocks.map(([first, ...rest]) => ({
    line: first?.line ?? 1,
    text: [first, ...rest].map((content) => content?.text ?? '').join(' '),
  }));
}

function splitAtBlanks(lines: Iterable<TextLine>): readonly (readonly TextLine[])[] {
  const blocks: TextLine[][] = [];
  let block: TextLine[] = [];
  for (const line of lines) {
    if (line.text !== '') {
      if (block.length === 0) blocks.push(block);
      block.push(line);
    } else if (block.length > 0) block = [];
  }
  return blocks;
}

/** Each line is so long that the first word of the next one would not have fitted. */
function areHardWrapped(blocks: readonly (readonly TextLine[])[]): boolean {
  let width = 0;
  let wordCount = 0;
  let lineCount = 0;
  for (const { text } of blocks.flat()) {
    width = Math.max(width, text.length);
    if (width > WIDEST) return false;
    wordCount += text.split(' ').length;
    lineCount++;
  }
  if (width < NARROWEST || wordCount < lineCount * FEWEST_WORDS) return false;
  let breakCount = 0;
  let fullCount = 0;
  let openCount = 0;
  for (const block of blocks) {
    for (const [index, { text }] of block.entries()) {
      const next = block[index + 1]?.text;
      if (next === undefined) continue;
      breakCount++;
      if (text.length + 1 + (next.split(' ', 1)[0]?.length ?? 0) > width) fullCount++;
      if (!SENTENCE_END.test(text)) openCount++;
    }
  }
  return breakCount >= 2 && fullCount >= breakCount * 0.9 && openCount * 2 > breakCount;
}
