import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinePacker } from '@/utils/library/pack-lines';
import { unpackLines } from '@/utils/library/unpack-lines';
import { arbitraryBody } from './arbitrary-body';
import { timedTranscript } from './sample-transcript';

const { source, facts } = timedTranscript();
const shared = { videoIdReason: 'header-link', source, facts } as const;
const packLines = createLinePacker();
const damaged = { ok: false, reason: 'damaged' };

describe('unpacking what was packed gives the same', () => {
  test('for any transcript', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBody, async (body) => {
        expect(await unpackLines(packLines(body))).toStrictEqual({ ok: true, value: body });
      }),
    );
  });

  test.each([
    ['without lines', { timing: 'exact', cues: [] }],
    ['without lines and times', { timing: 'none', cues: [] }],
    ['with line breaks and NUL in a text', { timing: 'none', cues: [{ text: 'a\r\n\0\u2028b' }] }],
    ['with half an emoji', { timing: 'none', cues: [{ text: '\ud83d' }, { text: '\ude00' }] }],
    [
      'with a speaker on one line',
      { timing: 'none', cues: [{ text: 'a' }, { text: 'b', speaker: '' }] },
    ],
    [
      'with lines that overlap, pause and take no time',
      {
        timing: 'estimated',
        cues: [
          { startMs: 1, endMs: 900, text: 'overlaps' },
          { startMs: 500, endMs: 600, text: 'pauses' },
          { startMs: 43_200_000, endMs: 43_200_000, text: 'is over at once' },
        ],
      },
    ],
    [
      'with words on one line and an empty list of words on another',
      {
        timing: 'exact',
        cues: [
          { startMs: 0, endMs: 9, text: 'ab', words: [{ startMs: 2, endMs: 9, text: 'ab' }] },
          { startMs: 9, endMs: 10, text: '', words: [] },
          { startMs: 10, endMs: 11, text: 'none' },
        ],
      },
    ],
  ] as const)('%s', async (_sentence, list) => {
    const body = { ...shared, ...list };
    expect(await unpackLines(packLines(body))).toStrictEqual({ ok: true, value: body });
  });
});

describe('damaged bytes are called damaged', () => {
  test.each<[string, (packed: Uint8Array) => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['only a version', (packed) => packed.slice(0, 1)],
    ['the end cut off', (packed) => packed.slice(0, -1)],
    ['the checksum cut off', (packed) => packed.slice(0, -4)],
    ['one byte too many', (packed) => Uint8Array.of(...packed, 0)],
    ['another version', (packed) => packed.with(0, 2)],
    ['another text', () => new TextEncoder().encode('\u0001{"texts":[]}')],
  ])('%s', async (_sentence, damage) => {
    expect(await unpackLines(damage(packLines(timedTranscript())))).toStrictEqual(damaged);
  });

  test('one bit turned, wherever it is, never gives another transcript', async () => {
    const packed = packLines(timedTranscript());
    const whole = await unpackLines(packed);
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.nat(7), async (position, bit) => {
        const turned = packed.with(position, (packed[position] ?? 0) ^ (1 << bit));
        // Deflate ends with up to 7 bits that mean nothing.
        expect([damaged, whole]).toContainEqual(await unpackLines(turned));
      }),
    );
  });
});
