import {
  findArchiveHeader,
  opensWithArchiveKey,
} from '@/utils/transcript/formats/archive/archive-header';
import { markdownWords } from './markdown-words';
import { joinParagraphs } from './paragraphs';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { takeSpeakers } from '@/utils/transcript/formats/captions/speaker-prefix';
import { readTextLines, sampleLines, type TextLine } from './text-lines';
import { whyNotProse } from './why-not-prose';
import { findYamlFrontMatter, namesVideo, readYamlHeader } from './yaml-front-matter';

const TITLE = /^#\s/;
/** What begins a block of its own: a heading, a list's item, a quote. */
const BLOCK_START = /^(?:#{1,6}\s|[-*+]\s|\d{1,4}[.)]\s|>)/;
/** Lines that lay the text out: rules, fences of code blocks, pictures, comments. */
const LAYOUT = /^(?:[-*_=]{3,}|`{3}.*|!\[[^\]]*\]\([^)]*\)|<!--.*-->|\{\{.*\}\}|<\/?iframe.*)$/;

/**
 * Recognizes Markdown without times: by front matter, most surely where that names a video, or by
 * a heading at the top. Not READMEs and source code, nor the archive's own files.
 */
export function recognizeMarkdownText(text: string): Recognition | null {
  if (opensWithArchiveKey(text) || findArchiveHeader(text)) return null;
  const frontMatter = findYamlFrontMatter(text);
  const body = text.slice(frontMatter?.bodyOffset ?? 0);
  if (frontMatter && namesVideo(frontMatter)) {
    return { confidence: 0.6, reason: 'Markdown whose front matter names a video' };
  }
  if (whyNotProse(body) !== null) return null;
  if (frontMatter) return { confidence: 0.4, reason: 'Markdown with front matter' };
  const [first] = sampleLines(text);
  const isTitled = first !== undefined && TITLE.test(first.text);
  return isTitled ? { confidence: 0.3, reason: 'Markdown that begins with a heading' } : null;
}

/**
 * Reads Markdown without times: one untimed line for each paragraph, heading and item of a list,
 * reduced to its words. The first `# ` heading is the title, front matter says which video it is.
 */
export async function readMarkdownText(text: string, problems: ProblemList): Promise<Reading> {
  const frontMatter = findYamlFrontMatter(text);
  const header = frontMatter ? await readYamlHeader(frontMatter, problems) : {};
  const lines = [...readTextLines(text, frontMatter?.bodyOffset, frontMatter?.bodyLine)];
  const heading = lines.find((line) => TITLE.test(line.text));
  const cues = joinParagraphs(divideBlocks(lines.filter((line) => line !== heading)))
    .map(({ line, text: content }) => ({
      startMs: null,
      endMs: null,
      text: markdownWords(content),
      line,
    }))
    .filter(({ text: words }) => words !== '');
  const title = header.title ?? (heading ? markdownWords(heading.text) : null);
  return { header: { ...header, title }, cues: takeSpeakers(cues) };
}

/** Puts a blank line before each block, so that headings and items are joined to nothing. */
function* divideBlocks(lines: readonly TextLine[]): Generator<TextLine, void> {
  for (const { line, text } of lines) {
    if (LAYOUT.test(text)) {
      yield { line, text: '' };
      continue;
    }
    if (BLOCK_START.test(text)) yield { line, text: '' };
    yield { line, text };
    if (/^#{1,6}\s/.test(text)) yield { line, text: '' };
  }
}
