import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleSummary } from '@/tests/support/sample-summary';
import { buildSegment } from '@/utils/library/search/build-segment';
import { createByteReader } from '@/utils/library/search/byte-reader';
import { createByteWriter } from '@/utils/library/search/byte-writer';
import { mergeSegments } from '@/utils/library/search/merge-segments';
import { folder } from './search-library';

const word = fc.oneof(
  fc.constantFrom('river', 'rivers', 'the', 'of', '東京', 'é', '\ud842\udfb7'),
  fc.string({ unit: 'grapheme', maxLength: 70 }),
);
const transcript = fc.record({
  texts: fc.array(
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    { maxLength: 5 },
  ),
  title: word,
});

/** Every fourth transcript is left out. */
test('segments merged are what a segment of all their transcripts would be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(transcript, { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 6,
      }),
      async (parts) => {
        let number = 0;
        const numbered = parts.map((part) =>
          part.map(({ title, texts }) => ({
            summary: sampleSummary((number += 1), { title }),
            texts,
          })),
        );
        const gone = new Set<string>(
          numbered.flat().flatMap(({ summary }, place) => (place % 4 === 3 ? [summary.id] : [])),
        );
        const segments = numbered.map((part) => buildSegment(part, folder));
        const blocks: Uint8Array[] = [];
        const merged = await mergeSegments(
          segments.map(({ header }) => header),
          {
            loadBlock: ({ blocksId }, block) => {
              const segment = segments.find(({ header }) => header.blocksId === blocksId);
              return Promise.resolve(segment?.blocks[block] ?? new Uint8Array());
            },
            saveBlock(bytes) {
              blocks.push(bytes);
              return Promise.resolve();
            },
            isGone: (id) => gone.has(id),
          },
        );
        const whole = buildSegment(
          numbered.flat().filter(({ summary }) => !gone.has(summary.id)),
          folder,
        );
        const { id: _id, blocksId: _blocksId, ...expected } = whole.header;
        expect(merged).toStrictEqual(expected);
        expect(blocks).toStrictEqual(whole.blocks);
      },
    ),
    { numRuns: 20 },
  );
});

test('integers and texts are read as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(300), fc.string({ unit: 'binary' }))),
      (values) => {
        const writer = createByteWriter();
        for (const value of values) {
          if (typeof value === 'number') writer.writeInteger(value);
          else writer.writeText(value);
        }
        const reader = createByteReader(writer.take());
        const read = values.map((value) =>
          typeof value === 'number' ? reader.readInteger() : reader.readText(),
        );
        expect(read).toStrictEqual(values);
        expect(reader.position).toBe(reader.length);
      },
    ),
  );
});
