import type { LibraryDatabase } from '@/utils/library/open-database';
import type { PackedLines } from '@/utils/library/packed-lines';
import type { TranscriptSummary } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { unpackColumns } from '@/utils/library/unpack-lines';
import type { Folder } from './fold-lines';
import { matchTranscript } from './match-transcript';
import type { HitLine, SearchHit } from './search-hit';
import type { SearchQuery } from './search-query';

/** What was read of a transcript. */
interface StoredTexts {
  readonly summary: TranscriptSummary;
  readonly lines: Uint8Array;
}

/** Reads transcripts as they are stored; those that are gone are left out. */
export async function readStoredTexts(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<readonly StoredTexts[]> {
  const transaction = database.transaction(['transcripts', 'lines']);
  const stored = await Promise.all(
    ids
      .map(parseTranscriptId)
      .filter((id) => id !== null)
      .map((id) =>
        Promise.all([
          transaction.objectStore('transcripts').get(id),
          transaction.objectStore('lines').get(id),
        ]),
      ),
  );
  return stored.flatMap(([summary, lines = new Uint8Array()]) =>
    summary ? [{ summary, lines }] : [],
  );
}

/**
 * Looks in a transcript for what was asked for, and makes a hit of it with so many of its lines;
 * `null` where it does not have it. One whose lines are damaged is found by its title.
 */
export async function matchStored(
  { summary, lines }: StoredTexts,
  query: SearchQuery,
  lineLimit: number,
  folder: Folder,
): Promise<SearchHit | null> {
  const columns = await unpackColumns(lines);
  const texts = columns?.texts ?? [];
  const { title, channel } = summary;
  const match = matchTranscript(
    { title, channel: channel ?? '', lines: texts },
    query,
    lineLimit,
    folder,
  );
  if (!match) return null;
  const startsMs = columns ? startTimes(columns, match.lines.at(-1)?.row ?? -1) : [];
  return {
    summary,
    titleMarks: match.titleMarks,
    lineCount: match.lineCount,
    lines: match.lines.map(({ row, marks }): HitLine => ({
      row,
      startMs: startsMs[row] ?? null,
      text: texts[row] ?? '',
      marks,
    })),
  };
}

/** When each line begins, up to `lastRow`; none in a transcript without times. */
function startTimes({ startGapsMs }: PackedLines, lastRow: number): readonly number[] {
  let startMs = 0;
  return startGapsMs.slice(0, lastRow + 1).map((gapMs) => (startMs += gapMs));
}
