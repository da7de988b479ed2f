import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptSummary } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { inflateLines, unpackLines } from '@/utils/library/unpack-lines';
import { type TimingAdjustment, UNADJUSTED, applyTiming } from '@/utils/transcript/timing';
import type { Folder } from './fold-lines';
import { findRows, markRows, markTitle } from './match-transcript';
import { readStoredLines } from './read-stored-lines';
import type { SearchHit } from './search-hit';
import type { SearchQuery } from './search-query';
import { shortenLine } from './shorten-line';
import { NO_LINES, type StoredLines } from './stored-lines';

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
  const json = await inflateLines(lines);
  const body = json === null ? NO_LINES : readStoredLines(json, folder);
  const title = fold(summary.title);
  const channel = fold(summary.channel ?? '');
  const rows = findRows({ title, channel, body }, query, classify);
  if (!rows) return null;
  if (lineLimit === 0) return { summary, lineCount: rows.length, titleMarks: [], lines: [] };
  const shown = markRows(body, rows.slice(0, lineLimit), query.required, classify);
  const startsMs = await startTimes(stored, body, (shown.at(-1)?.row ?? -1) + 1);
  return {
    summary,
    lineCount: rows.length,
    titleMarks: markTitle(title, query.required, classify),
    lines: shown.map(({ row, marks }) => ({
      row,
      startMs: startsMs[row] ?? null,
      ...shortenLine({ text: body.textOf(row), marks }),
    })),
  };
}

/** When the first lines begin, as the panel shows it; none in a transcript without times. */
async function startTimes(
  { lines, timing }: StoredTexts,
  { readStartGapsMs }: StoredLines,
  lineCount: number,
): Promise<readonly number[]> {
  // Nearly all are as their file has them: no object is to be made of each line.
  if (timing === UNADJUSTED) return runningSums(readStartGapsMs(lineCount));
  const body = await unpackLines(lines);
  const adjusted = body.ok ? applyTiming(body.value, timing) : null;
  if (adjusted === null || adjusted.timing === 'none') return [];
  return adjusted.cues.map(({ startMs }) => startMs);
}

function runningSums(gapsMs: readonly number[]): readonly number[] {
  let startMs = 0;
  return gapsMs.map((gapMs) => (startMs += gapMs));
}
