import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import type { Folder } from './fold-lines';
import type { IndexReader } from './index-reader';
import { type Candidates, matchDocuments } from './match-documents';
import { parseQuery } from './parse-query';
import { planNeighbours, planPhrase } from './plan-phrase';
import { matchStored, readStoredTexts } from './match-stored';
import {
  BEST_HITS,
  type HitLine,
  LINES_SHOWN,
  MOST_COUNTED,
  type SearchCounts,
  type SearchHit,
} from './search-hit';
import { type SearchQuery, isEmptyQuery } from './search-query';

/** The library's texts and their index, opened for searching. */
export interface SearchSource {
  readonly database: LibraryDatabase;
  readonly reader: IndexReader;
  readonly folder: Folder;
}

/**
 * A search that goes on as far as it is asked to, one call after the other. Its promises reject
 * where the database refuses.
 */
export interface SearchRun {
  /** The next hits, the best first; fewer than asked for at the end, or once `signal` aborts. */
  nextHits(count: number, signal: AbortSignal): Promise<readonly SearchHit[]>;
  /** Whether there may be more hits. */
  hasMore(): boolean;
  /** What is known without looking through all that was found; `null` where that is nothing. */
  countsSoFar(): SearchCounts | null;
  /** Counts all that was found; `null` once `signal` aborts. */
  count(signal: AbortSignal): Promise<SearchCounts | null>;
  /** All lines of a transcript that were found. */
  linesOf(id: TranscriptId): Promise<readonly HitLine[]>;
}

/** Reading several at once costs little more than reading one; the second reading fills the screen. */
const READ_AT_ONCE = 5;

/** Begins a search for what a person has typed. */
export async function runSearch(source: SearchSource, typed: string): Promise<SearchRun> {
  const query = parseQuery(typed, source.folder);
  const candidates = await findCandidates(source, query);
  return createRun(source, query, candidates);
}

/** Finds the transcripts that have what was asked for, as far as the index can tell. */
export async function findCandidates(
  { reader, folder }: Omit<SearchSource, 'database'>,
  query: SearchQuery,
): Promise<Candidates> {
  if (isEmptyQuery(query)) return { count: 0, idAt: () => '', needText: false };
  const plan = (phrases: SearchQuery['required']) =>
    phrases.map((phrase) => planPhrase(phrase, folder.classify));
  const neighbours = planNeighbours(query.required);
  const [required, excluded] = [plan(query.required), plan(query.excluded)];
  const pairs = { lookups: [], pairs: neighbours, needsText: false };
  const index = await reader.load([...required, ...excluded, pairs]);
  const planned = { ...query, required, excluded, neighbours };
  return matchDocuments(index, planned, folder);
}

function createRun(
  { database, folder }: SearchSource,
  query: SearchQuery,
  candidates: Candidates,
): SearchRun {
  const foundIds: string[] = [];
  const walker = walk();
  /** Lines are looked for only in what is shown: the others are merely counted. */
  let lineLimit = 0;
  let shownCount = 0;
  let lineCount = 0;
  let isAtEnd = false;

  async function* walk(): AsyncGenerator<SearchHit> {
    let end = 0;
    let reading = read(0, BEST_HITS);
    while (end < candidates.count) {
      end = Math.min(end === 0 ? BEST_HITS : end + READ_AT_ONCE, candidates.count);
      const texts = await reading;
      // Read from disk while these are looked through.
      reading = read(end, end + READ_AT_ONCE);
      for (const [number, stored] of texts.entries()) {
        const hit = await matchStored(stored, query, lineLimit, folder);
        isAtEnd = end === candidates.count && number === texts.length - 1;
        if (hit) yield hit;
      }
    }
  }

  function read(start: number, end: number): ReturnType<typeof readStoredTexts> {
    const length = Math.max(0, Math.min(end, candidates.count) - start);
    const ids = Array.from({ length }, (_, next) => candidates.idAt(start + next));
    return readStoredTexts(database, ids);
  }

  async function findNext(limit: number): Promise<SearchHit | null> {
    lineLimit = limit;
    const next = await walker.next();
    if (next.done === true) {
      isAtEnd = true;
      return null;
    }
    if (foundIds.length < MOST_COUNTED) lineCount += next.value.lineCount;
    foundIds.push(next.value.summary.id);
    return next.value;
  }

  async function readAgain(ids: readonly string[], limit: number): Promise<readonly SearchHit[]> {
    const hits: SearchHit[] = [];
    for (const stored of await readStoredTexts(database, ids)) {
      const hit = await matchStored(stored, query, limit, folder);
      if (hit) hits.push(hit);
    }
    return hits;
  }

  function counts(lines: number | null, transcripts: number): SearchCounts {
    const hasMore = transcripts > MOST_COUNTED;
    return { transcripts: Math.min(transcripts, MOST_COUNTED), lines, hasMore };
  }

  return {
    async nextHits(count, signal) {
      // Those that counting has come across already are read once more.
      const known = foundIds.slice(shownCount, shownCount + count);
      const hits = [...(await readAgain(known, LINES_SHOWN))];
      shownCount += known.length;
      while (hits.length < count && shownCount >= foundIds.length && !signal.aborted) {
        const hit = await findNext(LINES_SHOWN);
        if (!hit) break;
        shownCount += 1;
        hits.push(hit);
      }
      return hits;
    },
    hasMore: () => !isAtEnd || shownCount < foundIds.length,
    countsSoFar() {
      if (isAtEnd) return counts(lineCount, foundIds.length);
      if (candidates.needText) return null;
      return counts(query.required.length === 0 ? 0 : null, candidates.count);
    },
    async count(signal) {
      // Without words to look for there are no lines to be counted.
      if (query.required.length === 0 && !candidates.needText) return counts(0, candidates.count);
      while (foundIds.length <= MOST_COUNTED && !isAtEnd) {
        if (signal.aborted) return null;
        await findNext(0);
      }
      return counts(lineCount, foundIds.length);
    },
    linesOf: async (id) => (await readAgain([id], Infinity))[0]?.lines ?? [],
  };
}
