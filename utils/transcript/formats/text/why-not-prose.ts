import { sampleLines, type TextLine } from './text-lines';

const SAMPLE_LENGTH = 65_536;

const MARKUP = /^\s{0,200}<(?:!doctype|\?xml|html|svg|rss|head|body|div|script|plist|table)\b/i;
const CODE_LINE =
  /[{};]$|^(?:import|export|from|const|let|var|function|class|def|return|if|for|while|public|private|static|struct|impl|fn|func|package|using|namespace|include|require|select|insert|create)\b.*[({;=]|^import [\w{*.]+(?: from .*)?;?$|^(?:#include|#!|\/\/|\/\*|\*\/|@\w+\(|<\/?\w+|\$ |[}\])])/;
/** One such line is enough: nobody says these. */
const CODE_MARK =
  /^(?:\/\*\*?$|\/\*\*? |#!\/|['"]use strict['"]|#include\s|export \{|module\.exports|set -e|fi$|esac$)/;
const SETTING_LINE = /^-?\s?["']?([a-z_][\w.-]{0,60})["']?\s?[:=](?:\s|$)/;
const LOG_LINE = /^\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}/;
const LINK_LINE = /^(?:[-*+]\s)?(?:https?:\/\/\S+|#EXT\S*)$/;
/** Headings of READMEs, and of lists of changes by version. */
const README_HEADING =
  /^#{1,6}\s(?:(?:install(?:ation|ing)?|usage|getting started|quick ?start|api|licen[cs]e|contributing|changelog|features)\W*$|\[?v?\d+\.\d+\.\d+)/i;
const README_LINE =
  /^(?:#{1,6}\s|`{3}|\$ |\|.*\||!\[|\[!\[|\[[^\]]{1,80}\]:|[-*+]\s(?:\[|`|\*\*)|(?:npm|npx|pip|git|cd|docker|brew|sudo|curl|cargo|yarn|pnpm) )/;

/** What letters are mixed with where people write sentences. */
const SENTENCE_MARK =
  /[\p{L}\p{M}\p{N}.,?!'"’‘“”…:;()[\]\-–—♪*#>。、，？！：；「」『』（）・%&/$€£°]/u;

const LONG_WORD = /(?<!\S)[\x21-\x7e]{200,}(?!\S)/g;

const MOST = 0.7;
const HALF = 0.5;
const README_SHARE = 0.2;
const CODE_SHARE = 0.3;

/**
 * Says, in plain words, why a text cannot be what someone has said: it is a page, data, a program or
 * its description. Returns `null` for a text that may be speech; looks at its first 64 kB.
 */
export function whyNotProse(text: string): string | null {
  const lines = sampleLines(text);
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (MARKUP.test(sample)) return 'It is a page or data in XML or HTML without a transcript.';
  if (isJson(sample)) return 'It is data in JSON, of a form that is not known.';
  if (isTable(lines)) return 'It is a table without the columns of a transcript.';
  if (shareOf(lines, LOG_LINE) > HALF) return 'It is the log of a program.';
  if (shareOf(lines, LINK_LINE) > MOST) return 'It is a list of links.';
  const isCode = shareOf(lines, CODE_MARK) > 0 || shareOf(lines, CODE_LINE) > CODE_SHARE;
  if (isCode) return 'It is a program’s source code.';
  if (holdsSettings(lines)) return 'It holds settings.';
  if (isReadme(lines)) return 'It describes software: it has headings and commands of such a text.';
  if (!hasWords(sample)) return 'It holds hardly any words.';
  return null;
}

function isJson(sample: string): boolean {
  return (
    /^\s{0,200}(?:\{\s{0,200}["}]|\[\s{0,200}[[{"\d\]])/.test(sample) &&
    /["\d\]}]\s{0,20},?\s{0,20}["\]}]/.test(sample)
  );
}

/** So many commas, semicolons or tabs in every line are columns. */
function isTable(lines: readonly TextLine[]): boolean {
  return ['\t', ',', ';', '|'].some((separator) => {
    const counts = lines.map(({ text }) => text.split(separator).length - 1);
    const [first = 0] = counts;
    const sameCount = counts.filter((count) => count === first).length;
    return first >= 2 && lines.length >= 3 && sameCount >= lines.length * 0.9;
  });
}

/** Names of settings differ; those of speakers come again. */
function holdsSettings(lines: readonly TextLine[]): boolean {
  const names = lines.flatMap(({ text }) => SETTING_LINE.exec(text)?.[1] ?? []);
  return names.length > lines.length * HALF && new Set(names).size > names.length * HALF;
}

function isReadme(lines: readonly TextLine[]): boolean {
  if (shareOf(lines, README_HEADING) > 0) return true;
  const isCommanded = lines.some(({ text }) => /^(?:`{3}|\$ |\[!\[)/.test(text));
  return isCommanded && shareOf(lines, README_LINE) > README_SHARE;
}

function shareOf(lines: readonly TextLine[], pattern: RegExp): number {
  return lines.filter(({ text }) => pattern.test(text)).length / Math.max(1, lines.length);
}

function hasWords(sample: string): boolean {
  let letterCount = 0;
  let strangeCount = 0;
  let count = 0;
  for (const character of sample) {
    // Whisper writes silence as “...”.
    if (/[\s.…]/.test(character)) continue;
    count++;
    if (/[\p{L}\p{M}]/u.test(character)) letterCount++;
    else if (!SENTENCE_MARK.test(character)) strangeCount++;
  }
  return (
    letterCount > count * 0.6 && strangeCount < count * 0.05 && dataLength(sample) < count * 0.3
  );
}

/**
 * Scripts that are written without spaces have long “words”; ASCII ones of such a length are data,
 * or what Whisper makes of a laugh: then there are others around them.
 */
function dataLength(sample: string): number {
  let length = 0;
  for (const [word] of sample.matchAll(LONG_WORD)) if (!word.includes('://')) length += word.length;
  return length;
}
