import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { type LibraryDatabase, openDatabase } from '@/utils/library/open-database';
import { buildSegment } from '@/utils/library/search/build-segment';
import { createClassifier } from '@/utils/library/search/character-class';
import { createFolder } from '@/utils/library/search/fold-lines';
import { createIndexReader } from '@/utils/library/search/index-reader';
import { parseQuery } from '@/utils/library/search/parse-query';
import { findCandidates, runSearch } from '@/utils/library/search/run-search';
import { unpackColumns } from '@/utils/library/unpack-lines';
import type { TranscriptSummary } from '@/utils/library/schema';

/** A transcript as the engines get it. */
interface PeerDocument {
  readonly id: number;
  readonly summary: TranscriptSummary;
  readonly title: string;
  readonly channel: string;
  readonly texts: readonly string[];
  readonly text: string;
}

/** An index that was built, and its search: by words that all occur, the last as a beginning. */
interface BuiltPeer {
  /** Finds the videos, the best first. */
  readonly search: (query: string) => unknown;
  /** The same with the lines of the first twenty, where an engine knows of lines. */
  readonly searchLines?: (query: string) => Promise<unknown>;
  /** What is written to keep it, in bytes. */
  readonly saved: () => Promise<number>;
}

/** The engines, by the names that the tables show. */
export const PEERS: Readonly<
  Record<string, (documents: readonly PeerDocument[], database: LibraryDatabase) => BuiltPeer>
> = {
  Sidescript: buildOurs,
  MiniSearch: buildMiniSearch,
  FlexSearch: buildFlexSearch,
};

/** How one of them does. */
export interface PeerFigures {
  readonly buildSeconds: number;
  readonly savedBytes: number;
  readonly timesMs: readonly number[];
  /** With lines; empty for engines that know of none. */
  readonly lineTimesMs: readonly number[];
}

/** Builds the index of an engine over the whole library of this page, and searches it. */
export async function measurePeer(name: string, queries: readonly string[]): Promise<PeerFigures> {
  const database = await openDatabase(() => undefined);
  const documents = await readDocuments(database);
  const startMs = performance.now();
  const peer = PEERS[name]?.(documents, database);
  const buildSeconds = (performance.now() - startMs) / 1000;
  const timesMs = await timeEach(queries, peer?.search);
  const lineTimesMs = await timeEach(queries, peer?.searchLines);
  return { buildSeconds, savedBytes: (await peer?.saved()) ?? 0, timesMs, lineTimesMs };
}

async function timeEach(
  queries: readonly string[],
  search: BuiltPeer['search'] | undefined,
): Promise<readonly number[]> {
  if (!search) return [];
  const timesMs: number[] = [];
  for (const query of queries) {
    const startMs = performance.now();
    await search(query);
    timesMs.push(performance.now() - startMs);
  }
  return timesMs;
}

async function readDocuments(database: LibraryDatabase): Promise<readonly PeerDocument[]> {
  const documents: PeerDocument[] = [];
  for (const [id, summary] of (await database.getAll('transcripts')).entries()) {
    const lines = await database.get('lines', summary.id);
    const { texts = [] } = (lines && (await unpackColumns(lines))) ?? {};
    const { title, channel } = summary;
    documents.push({ id, summary, title, channel: channel ?? '', texts, text: texts.join('\n') });
  }
  return documents;
}

/** The index is in the library already: building it again says only how long that takes. */
function buildOurs(documents: readonly PeerDocument[], database: LibraryDatabase): BuiltPeer {
  const folder = createFolder(createClassifier());
  for (let start = 0; start < documents.length; start += 32) {
    buildSegment(documents.slice(start, start + 32), folder);
  }
  const reader = createIndexReader(database);
  return {
    search: (query) => findCandidates({ reader, folder }, parseQuery(query, folder)),
    async searchLines(query) {
      const run = await runSearch({ database, reader, folder }, query);
      return run.nextHits(20, new AbortController().signal);
    },
    async saved() {
      const headers = await database.getAll('searchSegments');
      return headers.reduce((sum, { byteCount }) => sum + byteCount, 0);
    },
  };
}

function buildMiniSearch(documents: readonly PeerDocument[]): BuiltPeer {
  const index = new MiniSearch<PeerDocument>({ fields: ['title', 'channel', 'text'] });
  index.addAll(documents);
  return {
    search: (query) =>
      index.search(query, {
        combineWith: 'AND',
        prefix: (_term, place, terms) => !query.endsWith(' ') && place === terms.length - 1,
      }),
    saved: () => Promise.resolve(JSON.stringify(index).length),
  };
}

function buildFlexSearch(documents: readonly PeerDocument[]): BuiltPeer {
  const index = new Index({ tokenize: 'forward' });
  for (const { id, title, channel, text } of documents) {
    index.add(id, `${title}\n${channel}\n${text}`);
  }
  return {
    search: (query) => index.search(query, { limit: 20 }),
    async saved() {
      let bytes = 0;
      index.export((_key, data) => {
        bytes += data.length;
      });
      return bytes;
    },
  };
}
