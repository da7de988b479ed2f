import { sampleSummary } from '@/tests/support/sample-summary';
import { applyChanges } from '@/utils/library/apply-changes';
import { openDatabase } from '@/utils/library/open-database';
import { inWriteTransaction } from '@/utils/library/write-transaction';
import { parseVideoId } from '@/utils/transcript/video-id';

/** Runs in a page of the extension, where `measure-browsing.ts` puts it. */
Object.assign(globalThis, { fillLibrary });

const WORDS = 'the a of history science music talk interview live episode part Über Éva 12 7'.split(
  ' ',
);

/** An import writes about so many at once. */
const AT_ONCE = 100;

/** Fills the library with so many transcripts of 300 channels, without lines. */
async function fillLibrary(count: number): Promise<number> {
  const database = await openDatabase(() => undefined);
  for (let start = 0; start < count; start += AT_ONCE) {
    await inWriteTransaction(database, (transaction) =>
      applyChanges(transaction, {
        added: Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, place) => ({
          summary: summaryOf(start + place),
          lines: Uint8Array.of(1),
        })),
      }),
    );
  }
  database.close();
  return count;
}

function summaryOf(number: number) {
  const word = (salt: number) => WORDS[(number * salt + salt) % WORDS.length] ?? '';
  return sampleSummary(number, {
    title: `${word(7)} ${word(11)} ${word(3)} ${word(5)} ${number}`,
    channel: number % 50 === 0 ? null : `Channel ${(number * 31) % 300}`,
    timing: number % 9 === 0 ? 'none' : 'exact',
    videoId: number % 500 === 0 ? null : parseVideoId(number.toString(36).padStart(11, '0')),
    durationMs: ((number * 7919) % 20_000) * 1000,
    lineCount: (number * 31) % 3000,
    importedAt: 1_700_000_000_000 + Math.floor(number / AT_ONCE) * 300,
  });
}
