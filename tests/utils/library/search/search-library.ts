import { timedTranscript, importedAt } from '@/tests/utils/library/sample-transcript';
import { type Library, openLibrary } from '@/utils/library/library';
import { type LibraryDatabase, openDatabase } from '@/utils/library/open-database';
import { createClassifier } from '@/utils/library/search/character-class';
import { createFolder } from '@/utils/library/search/fold-lines';
import { indexNotes } from '@/utils/library/search/index-notes';
import { createIndexReader } from '@/utils/library/search/index-reader';
import { runSearch } from '@/utils/library/search/run-search';
import type { SearchHit } from '@/utils/library/search/search-hit';
import type { Transcript, TranscriptHeader } from '@/utils/transcript/model';

/** A library, and its search without a worker around it. */
export interface SearchedLibrary {
  readonly library: Library;
  readonly database: LibraryDatabase;
  /** Everything that is found, the best first; what is noted is indexed before. */
  readonly find: (text: string) => Promise<readonly SearchHit[]>;
  /** The titles of what is found, in alphabetical order. */
  readonly titles: (text: string) => Promise<readonly string[]>;
}

export const folder = createFolder(createClassifier());

/** Opens the library of this test, and saves transcripts in it. */
export async function openSearchedLibrary(
  transcripts: readonly Transcript[] = [],
): Promise<SearchedLibrary> {
  const library = await openLibrary();
  const database = await openDatabase(() => undefined);
  const reader = createIndexReader(database);
  for (const [place, transcript] of transcripts.entries()) {
    await library.save(transcript, importedAt(place));
  }

  async function find(text: string): Promise<readonly SearchHit[]> {
    while (await indexNotes(database, folder));
    const run = await runSearch({ database, reader, folder }, text);
    return run.nextHits(Infinity, new AbortController().signal);
  }

  return {
    library,
    database,
    find,
    titles: async (text) => (await find(text)).map(({ summary }) => summary.title).toSorted(),
  };
}

/** A transcript with these lines, ten seconds each. */
export function spoken(
  title: string,
  lines: readonly string[],
  changes: Partial<TranscriptHeader> = {},
): Transcript {
  const cues = lines.map((text, row) => ({
    startMs: row * 10_000,
    endMs: row * 10_000 + 9_000,
    text,
  }));
  return timedTranscript({ title, channel: null, ...changes }, { timing: 'exact', cues });
}

/** What is marked in the lines of a hit. */
export function markedTexts({ lines }: SearchHit): readonly string[] {
  return lines.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)));
}
