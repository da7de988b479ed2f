import type { LibraryDatabase } from '@/utils/library/open-database';
import type { PackedLines } from '@/utils/library/packed-lines';
import type { TranscriptSummary } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { inflateLines, parseColumns, unpackLines } from '@/utils/library/unpack-lines';
import { type TimingAdjustment, UNADJUSTED, applyTiming } from '@/utils/transcript/timing';
import { foldJson } from './fold-json';
import { type Folder, foldLines } from './fold-lines';
import { type MatchedLine, findRows, markRows, markTitle } from './match-transcript';
import type { HitLine, SearchHit } from './search-hit';
import type { SearchQuery } from './search-query';

/** What was read of a transcript. */
interface StoredTexts {
  readonly summary: TranscriptSummary;
  readonly lines: Uint8Array;
  /** How a person has put its times right. */
  readonly timing: TimingAdjustment;
}

/** Reads transcripts as they are stored; those that are gone are left out. */
export async function readStoredTexts(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<readonly StoredTexts[]> {
  const transaction = database.transaction(['transcripts', 'lines', 'timing']);
  const stored = await Promise.all(
    ids
      .map(parseTranscriptId)
      .filter((id) => id !== null)
      .map((id) =>
        Promise.all([
          transaction.objectStore('transcripts').get(id),
          transaction.objectStore('lines').get(id),
          transaction.objectStore('timing').get(id),
        ]),
      ),
  );
  return stored.flatMap(([summary, lines = new Uint8Array(), timing = UNADJUSTED]) =>
    summary ? [{ summary, lines, timing }] : [],
  );
}

/**
 * Looks in a transcript for what was asked for, and makes a hit of it with so many of its lines;
 * `null` where it does not have it. One whose lines are damaged is found by its title.
 */
export async function matchStored(
  stored: StoredTexts,
  query: SearchQuery,
  lineLimit: number,
  folder: Folder,
): Promise<SearchHit | null> {
  const { summary, lines } = stored;
  const { classify, fold } = folder;
  const json = (await inflateLines(lines)) ?? '';
  const head = { title: fold(summary.title), channel: fold(summary.channel ?? '') };
  const unparsed = foldJson(json);
  const rows = unparsed && findRows({ ...head, body: unparsed }, query, classify);
  const isDone = unparsed !== null && (rows === null || lineLimit === 0);
  if (isDone) return rows && toHit(summary, rows.length);

  const columns = json === '' ? null : parseColumns(json);
  const body = foldLines(columns?.texts ?? [], folder);
  const allRows = rows ?? findRows({ ...head, body }, query, classify);
  if (!allRows) return null;
  const shown = markRows(body, allRows.slice(0, lineLimit), query.required, classify);
  return {
    ...toHit(summary, allRows.length),
    titleMarks: markTitle(head.title, query.required, classify),
    lines: columns ? toLines(shown, columns, await startTimes(stored, columns)) : [],
  };
}

function toHit(summary: TranscriptSummary, lineCount: number): SearchHit {
  return { summary, lineCount, titleMarks: [], lines: [] };
}

function toLines(
  matched: readonly MatchedLine[],
  { texts }: PackedLines,
  startsMs: readonly (number | null)[],
): readonly HitLine[] {
  return matched.map(({ row, marks }) => ({
    row,
    startMs: startsMs[row] ?? null,
    text: texts[row] ?? '',
    marks,
  }));
}

/** When each line begins, as the panel shows it; none in a transcript without times. */
async function startTimes(
  { lines, timing }: StoredTexts,
  { startGapsMs }: PackedLines,
): Promise<readonly (number | null)[]> {
  // Nearly all are as their file has them: no object is to be made of each line.
  if (timing === UNADJUSTED) return runningSums(startGapsMs);
  const body = await unpackLines(lines);
  const adjusted = body.ok ? applyTiming(body.value, timing) : null;
  if (adjusted === null || adjusted.timing === 'none') return [];
  return adjusted.cues.map(({ startMs }) => startMs);
}

function runningSums(gapsMs: readonly number[]): readonly number[] {
  let startMs = 0;
  return gapsMs.map((gapMs) => (startMs += gapMs));
}
