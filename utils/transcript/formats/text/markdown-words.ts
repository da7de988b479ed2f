import { decodeTerminatedEntities } from '@/utils/transcript/formats/markup/html-entities';

/** Bullets, numbers, check boxes, headings and quotes at the start of a line. */
const BLOCK_MARKS =
  /^(?:#{1,6}(?=\s)|>|[-*+](?=\s)|\d{1,4}[.)](?=\s)|\[[ xX]\](?=\s)|\s{1,20}){1,12}/;

// Each of these stops at the next mark of its own kind, so that no text takes more than linear time.
const TARGET = String.raw`\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"\n]{0,300}")?\)`;
const IMAGE = new RegExp(String.raw`!\[[^[\]]{0,1000}\]${TARGET}`, 'g');
const LINK = new RegExp(String.raw`\[([^[\]]{0,1000})\]${TARGET}`, 'g');
const WIKI_LINK = /!?\[\[(?:[^[\]|]{0,300}\|)?([^[\]|]{1,300})\]\]/g;

/** Pairs of marks around words: what stands alone, as in `2 * 3` or `f***`, is no emphasis. */
const EMPHASIS = [
  /(?<![\p{L}\p{N}*\\])\*\*\*(?=[^\s*])([^*]{1,2000})(?<=[^\s\\])\*\*\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}*\\])\*\*(?=\S)((?:[^*]|\*(?!\*)){1,2000})(?<=[^\s\\])\*\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*]{1,2000})(?<=[^\s\\])\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_\\])__(?=\S)((?:[^_]|_(?!_)){1,2000})(?<=[^\s\\])__(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_]{1,2000})(?<=[^\s\\])_(?![\p{L}\p{N}_])/gu,
  /(?<!~)~~(?=[^\s~])([^~]{1,2000})~~(?!~)/g,
  /(?<!`)`([^`]{1,2000})`(?!`)/g,
];

const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|~<>])/g;
const LINE_BREAK = /<br ?\/?>/gi;

/**
 * Reduces a line of Markdown to its words: bullets, heading and quote marks, emphasis and inline
 * code lose their marks, links and wiki links keep their text only, pictures go.
 */
export function markdownWords(line: string): string {
  return inlineWords(line.replace(BLOCK_MARKS, ''));
}

/** Does the same within a line, where `2014. ` and `- ` are text. */
export function inlineWords(text: string): string {
  let words = text
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(WIKI_LINK, '$1')
    .replace(LINE_BREAK, ' ');
  for (const pattern of EMPHASIS) words = words.replace(pattern, '$1');
  return decodeTerminatedEntities(words.replace(ESCAPED, '$1')).trim();
}
