import { type LibraryDatabase, openDatabase } from '@/utils/library/open-database';
import { createClassifier } from '@/utils/library/search/character-class';
import { type Folder, createFolder } from '@/utils/library/search/fold-lines';
import { createIndexReader } from '@/utils/library/search/index-reader';
import { parseQuery } from '@/utils/library/search/parse-query';
import { matchStored, readStoredTexts } from '@/utils/library/search/match-stored';
import { findCandidates } from '@/utils/library/search/run-search';
import type { SearchQuery } from '@/utils/library/search/search-query';
import { type PeerFigures, measurePeer } from './search-peers';

/** What the index takes. */
export interface IndexFigures {
  readonly segments: number;
  readonly transcripts: number;
  readonly blockBytes: number;
}

const IDS_AT_ONCE = 100;

/** Runs in a page of the extension, where `extension-copy.ts` puts it. */
Object.assign(globalThis, { findVideos, measureIndex, measureEngine });

/** The video ids of all that each of the queries finds; `queries` are JSON. */
async function findVideos(queries: string): Promise<readonly (readonly (string | null)[])[]> {
  const database = await openDatabase(() => undefined);
  const folder = createFolder(createClassifier());
  const reader = createIndexReader(database);
  const summaries = await database.getAll('transcripts');
  const videoIds = new Map<string, string | null>(
    summaries.map(({ id, videoId }) => [id, videoId]),
  );
  const found: (readonly (string | null)[])[] = [];
  for (const typed of readTexts(queries)) {
    const query = parseQuery(typed, folder);
    const candidates = await findCandidates({ reader, folder }, query);
    let ids = Array.from({ length: candidates.count }, (_, place) => candidates.idAt(place));
    if (candidates.needText) ids = await onlyMatching(ids, { database, folder, query });
    found.push(ids.map((id) => videoIds.get(id) ?? null));
  }
  database.close();
  return found;
}

interface Matching {
  readonly database: LibraryDatabase;
  readonly folder: Folder;
  readonly query: SearchQuery;
}

async function onlyMatching(
  ids: readonly string[],
  { database, folder, query }: Matching,
): Promise<string[]> {
  const matching: string[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const slice = ids.slice(start, start + IDS_AT_ONCE);
    for (const stored of await readStoredTexts(database, slice)) {
      if (await matchStored(stored, query, 0, folder)) matching.push(stored.summary.id);
    }
  }
  return matching;
}

async function measureIndex(): Promise<IndexFigures> {
  const database = await openDatabase(() => undefined);
  const headers = await database.getAll('searchSegments');
  database.close();
  return {
    segments: headers.length,
    transcripts: headers.reduce((sum, { documents }) => sum + documents.count, 0),
    blockBytes: headers.reduce((sum, { byteCount }) => sum + byteCount, 0),
  };
}

/** `task` is the name of an engine and the queries, as JSON. */
async function measureEngine(task: string): Promise<PeerFigures> {
  const [name, ...queries]: readonly string[] = readTexts(task);
  return measurePeer(name ?? '', queries);
}

/** Reads a list of texts from JSON. */
function readTexts(json: string): readonly string[] {
  const parsed: unknown = JSON.parse(json);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
