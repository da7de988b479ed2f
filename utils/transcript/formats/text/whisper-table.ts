import { lineAt } from './lines';
import { speakerName } from '@/utils/transcript/formats/json/spoken-word';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Recognition } from '@/utils/transcript/formats/reading';
import { scanClock } from './scan-time';

type Column = 'start' | 'end' | 'speaker' | 'text';

/** How a table of lines and their times is written. */
interface TableForm {
  readonly separator: '\t' | ',';
  readonly columns: readonly Column[];
  /** openai-whisper writes whole milliseconds; programs that write a point count seconds. */
  readonly unit: 'ms' | 's';
  readonly hasHeader: boolean;
}

const COLUMNS: readonly Column[] = ['start', 'end', 'speaker', 'text'];
/** Whole seconds may stand beside such as these. */
const SECONDS_FIRST = /^\d{1,9}\.\d{1,9}[\t,]/m;
/** That is left to `segment-table.ts`: Whisper's programs write a line for each row. */
const BREAK_IN_QUOTES = /,"(?:[^"\n]|""){0,2000}\n/;
const SAMPLE_LENGTH = 65_536;
const AUDACITY_LINE = /^-?\d{1,9}\.\d{1,9}\t-?\d{1,9}(?:\.\d{1,9})?\t/;

/** Recognizes tables of times and texts, by their header or, from Audacity, by their first lines. */
export function recognizeWhisperTable(text: string): Recognition | null {
  const form = findForm(text);
  if (!form) return null;
  if (!form.hasHeader) return { confidence: 0.85, reason: 'two times in seconds, tab, text' };
  const name = form.separator === '\t' ? 'TSV' : 'CSV';
  return { confidence: 0.96, reason: `a table with the columns of Whisper’s ${name}` };
}

/**
 * Reads the table that openai-whisper writes as TSV (`start`, `end`, `text`, milliseconds), that of
 * whisper.cpp's `-ocsv` (the same with commas, the text in quotes, perhaps a `speaker`), and the
 * labels for Audacity that whisperX writes as `.aud` (no header, seconds, `[[speaker]]`).
 */
export function readWhisperTable(text: string, problems: ProblemList): readonly RawCue[] {
  const form = findForm(text);
  if (!form) return [];
  const cues: RawCue[] = [];
  let offset = form.hasHeader ? lineAt(text, 0).length + 1 : 0;
  for (let line = form.hasHeader ? 2 : 1; offset < text.length; line++) {
    const content = lineAt(text, offset);
    offset += content.length + 1;
    // Audacity writes the frequencies of a label on a line of their own.
    if (content.trim() === '' || content.startsWith('\\\t')) continue;
    const cue = readRow(content, form, line);
    if (cue === null) {
      problems.add(
        'stray-line',
        line,
        'This row has fewer columns than the others. It was left out.',
      );
      continue;
    }
    if (cue.startMs === null) {
      problems.add('bad-time', line, 'This row has a time that cannot be read.');
    }
    cues.push(cue);
  }
  return cues;
}

function findForm(text: string): TableForm | null {
  const header = lineAt(text, 0).replace('\uFEFF', '').trimEnd();
  if (AUDACITY_LINE.test(header)) {
    return { separator: '\t', columns: ['start', 'end', 'text'], unit: 's', hasHeader: false };
  }
  const separator = header.includes('\t') ? '\t' : ',';
  const names = header
    .slice(0, 80)
    .split(separator)
    .map((name) => name.trim().toLowerCase());
  const columns = names.flatMap((name) => COLUMNS.find((column) => column === name) ?? []);
  const isWhisper = columns.length === names.length && columns.at(-1) === 'text';
  if (separator === ',' && BREAK_IN_QUOTES.test(text.slice(0, SAMPLE_LENGTH))) return null;
  if (!isWhisper || !columns.includes('start') || !columns.includes('end')) return null;
  const unit = SECONDS_FIRST.test(text) ? 's' : 'ms';
  return { separator, columns, unit, hasHeader: true };
}

function readRow(
  content: string,
  { separator, columns, unit }: TableForm,
  line: number,
): RawCue | null {
  const values: string[] = [];
  let offset = 0;
  for (let index = 0; index < columns.length - 1; index++) {
    const end = content.indexOf(separator, offset);
    if (end === -1) return null;
    values.push(content.slice(offset, end).trim());
    offset = end + 1;
  }
  const read = (column: Column): string => values[columns.indexOf(column)] ?? '';
  const rest = content.slice(offset).trim();
  const { speaker, text } = takeLabel(isQuoted(rest, separator) ? unquote(rest) : rest);
  return {
    startMs: parseTime(read('start'), unit),
    endMs: parseTime(read('end'), unit),
    text,
    speaker: speaker || speakerName(unquote(read('speaker'))),
    line,
  };
}

function parseTime(value: string, unit: TableForm['unit']): number | null {
  if (value.includes(':')) {
    const time = scanClock(value, 0);
    return time?.end === value.length ? time.timeMs : null;
  }
  if (!/^-?\d{1,12}(?:\.\d{1,12})?$/.test(value)) return null;
  return Math.round(Number(value) * (unit === 's' ? 1000 : 1));
}

/** Between tabs, as openai-whisper writes it, quotes are said, unless those within are doubled. */
function isQuoted(value: string, separator: TableForm['separator']): boolean {
  return separator === ',' || value.slice(1, -1).includes('""');
}

function unquote(value: string): string {
  const text = value.trim();
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return text;
  return text
    .slice(1, -1)
    .replaceAll('""', '"')
    .replaceAll(String.raw`\"`, '"');
}

/** whisperX puts the speaker before the text: `[[SPEAKER_00]]Hello`. */
function takeLabel(text: string): { readonly speaker: string; readonly text: string } {
  const end = text.startsWith('[[') ? text.indexOf(']]') : -1;
  if (end === -1) return { speaker: '', text };
  return { speaker: text.slice(2, end), text: text.slice(end + 2).trimStart() };
}
