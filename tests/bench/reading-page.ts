import { sampleSummary } from '@/tests/support/sample-summary';
import { applyChanges } from '@/utils/library/apply-changes';
import { openLibrary } from '@/utils/library/library';
import { openDatabase } from '@/utils/library/open-database';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import { generateTranscript } from './generate-transcript';

/** How long things take, in ms: the first time after opening the library, and in the middle. */
export interface ReadingFigures {
  readonly firstMs: number;
  readonly medianMs: number;
}

const REPETITIONS = 21;
const PAGE = { limit: 100 };

/** Runs in a page of the extension, where `measure-reading.ts` puts it. */
Object.assign(globalThis, { measureOpening, measureListing });

/** Saves a transcript of so many lines, and measures how long it takes to load it. */
async function measureOpening(lineCount: number): Promise<ReadingFigures> {
  const writing = await openLibrary();
  const { summary } = await writing.save(generateTranscript(lineCount), {
    fileName: 'bench.md',
    origin: 'imported',
    importedAt: Date.now(),
    format: null,
    jobId: null,
  });
  writing.close();
  const library = await openLibrary();
  return measure(() => library.load(summary.id));
}

/** Fills the library with so many transcripts, and measures how long it takes to list the newest. */
async function measureListing(count: number): Promise<ReadingFigures> {
  const database = await openDatabase(() => undefined);
  await inWriteTransaction(database, (transaction) =>
    applyChanges(transaction, {
      added: Array.from({ length: count }, (_, number) => ({
        summary: sampleSummary(number, { importedAt: number }),
        lines: new Uint8Array(),
      })),
    }),
  );
  database.close();
  const library = await openLibrary();
  return measure(() => library.list(PAGE));
}

async function measure(act: () => Promise<unknown>): Promise<ReadingFigures> {
  const times: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const startMs = performance.now();
    await act();
    times.push(performance.now() - startMs);
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { firstMs: times[0] ?? 0, medianMs: sorted[Math.floor(REPETITIONS / 2)] ?? 0 };
}
