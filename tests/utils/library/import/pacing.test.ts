import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createByteBudget } from '@/utils/library/import/byte-budget';
import type { ImportFile } from '@/utils/library/import/import-file';
import { mapAhead } from '@/utils/library/import/map-ahead';
import { planChunks } from '@/utils/library/import/plan-chunks';
import { createSpeedometer } from '@/utils/library/import/speedometer';

const MEBIBYTE = 1024 * 1024;

function fileOf(byteCount: number): ImportFile {
  const content = { kind: 'file', file: new Blob() } as const;
  return { path: 'a.md', byteCount, stamp: 1, content };
}

describe('chunks', () => {
  test.each([
    ['none for no files', [], []],
    ['one for a few', [1, 2, 3], [3]],
    ['32 files each', Array.from({ length: 100 }, () => 1), [32, 32, 32, 4]],
    ['1 MB each', Array.from({ length: 5 }, () => MEBIBYTE / 2), [2, 2, 1]],
    ['a large file alone', [1, 64 * MEBIBYTE, 1], [1, 1, 1]],
    ['empty files too', [0, 0], [2]],
  ])('are %s', (_sentence, sizes, lengths) => {
    const chunks = [...planChunks(sizes.map(fileOf))];
    expect(chunks.map(({ length }) => length)).toStrictEqual(lengths);
  });

  test('hold every file once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3 * MEBIBYTE)), (sizes) => {
        const files = sizes.map(fileOf);
        expect([...planChunks(files)].flat()).toStrictEqual(files);
      }),
    );
  });
});

describe('a budget of bytes', () => {
  test('is never overspent, but for one that is larger than all of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(150)), async (scheduler, sizes) => {
        const budget = createByteBudget(100);
        const inWork: number[] = [];
        let begun = 0;
        const works = sizes.map((bytes) =>
          budget.spend(bytes, async () => {
            begun += 1;
            inWork.push(bytes);
            const spent = inWork.reduce((sum, size) => sum + size, 0);
            expect(spent <= 100 || spent === bytes).toBe(true);
            await scheduler.schedule(Promise.resolve());
            inWork.splice(inWork.indexOf(bytes), 1);
          }),
        );
        await scheduler.waitFor(Promise.all(works));
        expect(begun).toBe(sizes.length);
      }),
    );
  });

  test('is free again after a failure', async () => {
    const budget = createByteBudget(1);
    await expect(budget.spend(1, () => Promise.reject(new Error('failed')))).rejects.toThrow(
      'fail',
    );
    expect(await budget.spend(1, async () => 'done')).toBe('done');
  });
});

describe('the speed', () => {
  test.each<[string, readonly (readonly [timeMs: number, bytes: number])[], number | null]>([
    ['is not known at first', [[0, 0]], null],
    [
      'is not known by less than a moment',
      [
        [0, 0],
        [100, 1000],
      ],
      null,
    ],
    [
      'is what was done in the time',
      [
        [0, 0],
        [1000, 5000],
      ],
      5000,
    ],
    [
      'is that of the last five seconds',
      [
        [0, 0],
        [1000, 9000],
        [4000, 9000],
        [9000, 14_000],
      ],
      1000,
    ],
    [
      'is known through a long silence',
      [
        [0, 0],
        [1000, 1000],
        [11_000, 11_000],
      ],
      1000,
    ],
  ])('%s', (_sentence, notes, speed) => {
    const speedometer = createSpeedometer();
    for (const [timeMs, bytes] of notes) speedometer.note(timeMs, bytes);
    expect(speedometer.bytesPerSecond()).toBe(speed);
  });
});

describe('mapping ahead', () => {
  test('keeps the order, and works on no more than wanted at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.nat()), async (scheduler, items) => {
        let atOnce = 0;
        const mapping = mapAhead(items, 3, async (item) => {
          atOnce += 1;
          expect(atOnce).toBeLessThanOrEqual(3);
          await scheduler.schedule(Promise.resolve());
          atOnce -= 1;
          return item + 1;
        });
        expect(await scheduler.waitFor(mapping)).toStrictEqual(items.map((item) => item + 1));
      }),
    );
  });
});
