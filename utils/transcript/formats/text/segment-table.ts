import { segmentText } from '@/utils/transcript/formats/json/find-segments';
import type { JsonRecord } from '@/utils/transcript/formats/json/json-value';
import { isVideoTime, readSegmentTimes } from '@/utils/transcript/formats/json/segment-times';
import { readSegmentListJson } from '@/utils/transcript/formats/json/segment-list-json';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { Reading, Recognition } from '@/utils/transcript/formats/reading';
import { lineAt } from './lines';
import { readTableRows } from './table-rows';

const SEPARATORS = [',', ';', '\t'];

const LONGEST_HEADER = 500;
const HEAD_LENGTH = 16_384;
const ROWS_LOOKED_AT = 20;

/** Recognizes tables by a header that names a text and a time, and by times in their first rows. */
export function recognizeSegmentTable(text: string): Recognition | null {
  const separator = findSeparator(text);
  if (separator === null) return null;
  const rows = readRecords(text.slice(0, HEAD_LENGTH), separator).slice(0, ROWS_LOOKED_AT);
  const timed = rows.filter((row) => isVideoTime(readSegmentTimes(row).start));
  const said = timed.filter((row) => segmentText(row) !== null);
  if (said.length === 0 || said.length * 2 < rows.length) return null;
  return { confidence: 0.9, reason: 'a table with texts and their times' };
}

/**
 * Reads tables of texts and times, as people make them of transcripts
 * (`pandas.DataFrame(transcript).to_csv()`): the first row names the columns as JSON names its
 * fields, `text,start,duration`, in any order and beside others. Texts in quotes may hold separators
 * and line breaks.
 */
export function readSegmentTable(text: string, problems: ProblemList): Reading {
  const separator = findSeparator(text);
  return readSegmentListJson(separator === null ? [] : readRecords(text, separator), problems);
}

/** The one that divides the header into most columns. */
function findSeparator(text: string): string | null {
  const header = lineAt(text, 0);
  if (header.length > LONGEST_HEADER) return null;
  const counted = SEPARATORS.map((separator) => ({
    separator,
    count: header.split(separator).length - 1,
  }));
  const [most] = counted.toSorted((one, other) => other.count - one.count);
  return most && most.count > 0 ? most.separator : null;
}

function readRecords(text: string, separator: string): readonly JsonRecord[] {
  const [header = [], ...rows] = readTableRows(text.replace('\uFEFF', ''), separator);
  const names = header.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'));
  return rows.map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index]?.trim() ?? ''])),
  );
}
