import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRangeReader } from '@/utils/library/import/read-range';

const bytes = Uint8Array.from({ length: 700 * 1024 }, (_, offset) => (offset * 31) % 251);
const blobs = [new Blob([bytes]), new Blob([bytes.slice(1000)])];

test('a reader that reads ahead gives the same bytes as one that does not', async () => {
  const range = fc.record({
    blob: fc.constantFrom(...blobs),
    start: fc.nat(bytes.length),
    length: fc.nat(300 * 1024),
    isAwaited: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(range, { maxLength: 8 }), async (ranges) => {
      const readRange = createRangeReader();
      const reads: Promise<unknown>[] = [];
      for (const { blob, start, length, isAwaited } of ranges) {
        const wanted = blob.slice(start, start + length).arrayBuffer();
        const reading = readRange(blob, start, start + length).then(async (read) => {
          expect(Buffer.from(read ?? []).equals(Buffer.from(await wanted))).toBe(true);
        });
        reads.push(reading);
        if (isAwaited) await reading;
      }
      await Promise.all(reads);
    }),
    { numRuns: 30 },
  );
});
