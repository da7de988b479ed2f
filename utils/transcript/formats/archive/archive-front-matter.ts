import type { TranscriptHeader } from '@/utils/transcript/model';

import { parseEnglishDate } from './english-date';
import { lineAt, lineNumberAt } from '@/utils/transcript/formats/text/lines';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import { parsePythonStrings } from './python-strings';

/** The keys of the archive's front matter, in the order in which it writes them. */
export const ARCHIVE_KEYS = [
  'Date Generated',
  'Transcription Model',
  'Length',
  'Video Keywords',
  'Video Views',
  'Video Rating',
  'Video Description',
] as const;

type ArchiveKey = (typeof ARCHIVE_KEYS)[number];
type FrontMatter = Pick<TranscriptHeader, 'source' | 'facts' | 'durationMs'>;

interface Entry {
  readonly line: number;
  readonly text: string;
}

const FENCE = '---';
const LINE_WITH_FENCE = `\n${FENCE}`;

/** 1,000 hours: times stay below 2^32 milliseconds. */
const MAX_DURATION_MS = 3_600_000_000;

/** What Python writes for a fact that it does not have: `None`, `nan`, `nans` in `Length`. */
const MISSING = /^(?:None|nans?)?$/;

/**
 * Reads what stands above an archive file's title, which is the text before `end`: lines
 * `Key: value` between two `---`. It looks like YAML and is not: the description runs freely over
 * many lines to the last `---`, and may itself hold `---` and keys.
 */
export function readFrontMatter(text: string, end: number, problems: ProblemList): FrontMatter {
  const entries = readEntries(text, end, problems);

  function read<Value>(key: ArchiveKey, parse: (text: string) => Value | null): Value | null {
    const entry = entries.get(key);
    if (!entry || MISSING.test(entry.text)) return null;
    const value = parse(entry.text);
    if (value === null) problems.add('bad-value', entry.line, `“${key}” could not be understood.`);
    return value;
  }

  return {
    source: {
      generatedOn: read('Date Generated', parseEnglishDate),
      model: read('Transcription Model', (model) => model),
    },
    durationMs: read('Length', parseLengthMs),
    facts: {
      keywords: read('Video Keywords', parsePythonStrings) ?? [],
      views: read('Video Views', parseCount),
      rating: read('Video Rating', (rating) => rating),
      description: entries.get('Video Description')?.text || null,
    },
  };
}

function readEntries(
  text: string,
  end: number,
  problems: ProblemList,
): ReadonlyMap<ArchiveKey, Entry> {
  const entries = new Map<ArchiveKey, Entry>();
  const closing = lastFence(text, end);
  let offset = 0;
  for (let line = 1; offset < closing; line++) {
    const content = lineAt(text, offset);
    const key = findKey(content);
    if (key === 'Video Description') {
      const description = text.slice(offset + key.length + 1, closing);
      // Within a description YouTube's own line ends survived as single carriage returns.
      entries.set(key, { line, text: description.replaceAll('\r', '\n').trim() });
      offset = closing;
      break;
    }
    if (key && !entries.has(key)) {
      entries.set(key, { line, text: content.slice(key.length + 1).trim() });
    } else {
      reportStray(content, line, problems);
    }
    offset += content.length + 1;
  }
  for (let line = lineNumberAt(text, offset); offset < end; line++) {
    const content = lineAt(text, offset);
    reportStray(content, line, problems);
    offset += content.length + 1;
  }
  return entries;
}

function reportStray(content: string, line: number, problems: ProblemList): void {
  const trimmed = content.trim();
  if (trimmed === '' || trimmed === FENCE) return;
  problems.add('stray-line', line, 'This line above the title was not understood and left out.');
}

/** Returns where the last line `---` before `end` begins, or `end`, where none closes it. */
function lastFence(text: string, end: number): number {
  let at = text.lastIndexOf(LINE_WITH_FENCE, end - LINE_WITH_FENCE.length);
  while (at > 0) {
    if (lineAt(text, at + 1).trimEnd() === FENCE) return at + 1;
    at = text.lastIndexOf(LINE_WITH_FENCE, at - 1);
  }
  return end;
}

function findKey(line: string): ArchiveKey | undefined {
  return ARCHIVE_KEYS.find((key) => line.startsWith(key) && line[key.length] === ':');
}

function parseLengthMs(text: string): number | null {
  const seconds = /^\d+(?:\.\d+)?(?=s?$)/.exec(text);
  const lengthMs = seconds ? Math.round(Number(seconds[0]) * 1000) : null;
  return lengthMs !== null && lengthMs <= MAX_DURATION_MS ? lengthMs : null;
}

function parseCount(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
