import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAME_SIZE, KEY_FRAME } from './key-frame';
import { createMedia, type Media } from './media';

const HOUR_MS = 3_600_000;

interface Element {
  readonly id: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** Reads the elements between two places of a file: an EBML reader that shares nothing with the writer. */
function elementsBetween(bytes: Buffer, start: number, end: number): readonly Element[] {
  const elements: Element[] = [];
  for (let at = start; at < end;) {
    const idLength = Math.clz32(bytes.readUInt8(at)) - 23;
    const sizeAt = at + idLength;
    const sizeLength = Math.clz32(bytes.readUInt8(sizeAt)) - 23;
    const contentStart = sizeAt + sizeLength;
    const size = bytes.readUIntBE(sizeAt, sizeLength) - 2 ** (7 * sizeLength);
    elements.push({
      id: bytes.readUIntBE(at, idLength),
      start: at,
      contentStart,
      end: contentStart + size,
    });
    at = contentStart + size;
  }
  return elements;
}

/** Opens a media file: `find` follows ids down from the top and returns every element at the last. */
function open(media: Media) {
  const bytes = Buffer.from(media.read(0, media.byteLength));
  const find = (...path: readonly number[]): readonly Element[] =>
    path.reduce<readonly Element[]>(
      (parents, id) =>
        parents.flatMap(({ contentStart, end }) =>
          elementsBetween(bytes, contentStart, end).filter((child) => child.id === id),
        ),
      [{ id: 0, start: 0, contentStart: 0, end: bytes.length }],
    );
  const numbers = (...path: readonly number[]): readonly number[] =>
    find(...path).map(({ contentStart, end }) =>
      bytes.readUIntBE(contentStart, end - contentStart),
    );
  return { bytes, find, numbers };
}

const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const CUES = 0x1c53bb6b;
const BLOCK_PATH = [SEGMENT, CLUSTER, 0xa0, 0xa1] as const;

describe.each([
  ['a second', 1000],
  ['less than a second', 40],
  ['exactly one cluster', 10_000],
  ['a broadcast with a broken second at its end', 293_500],
  ['three hours', 3 * HOUR_MS],
])('a video of %s', (_, durationMs) => {
  const { bytes, find, numbers } = open(createMedia(durationMs));

  test('says how long it is', () => {
    const [duration] = find(SEGMENT, 0x1549a966, 0x4489);
    expect(bytes.readDoubleBE(duration?.contentStart)).toBe(durationMs);
  });

  test('is a WebM file with one VP8 track of the size of its pictures', () => {
    const video = [SEGMENT, 0x1654ae6b, 0xae, 0xe0] as const;
    expect(bytes.includes('webm')).toBe(true);
    expect(bytes.includes('V_VP8')).toBe(true);
    expect(numbers(...video, 0xb0)).toEqual([FRAME_SIZE.width]);
    expect(numbers(...video, 0xba)).toEqual([FRAME_SIZE.height]);
  });

  test('has its index in front of the first cluster', () => {
    const [cues] = find(SEGMENT, CUES);
    const [cluster] = find(SEGMENT, CLUSTER);
    expect(cues?.end).toBe(cluster?.start);
  });

  test('has an index that leads to each cluster and its time', () => {
    const [segment] = find(SEGMENT);
    const clusters = find(SEGMENT, CLUSTER).map(
      ({ start }) => start - (segment?.contentStart ?? 0),
    );
    expect(numbers(SEGMENT, CUES, 0xbb, 0xb7, 0xf1)).toEqual(clusters);
    expect(numbers(SEGMENT, CUES, 0xbb, 0xb3)).toEqual(numbers(SEGMENT, CLUSTER, 0xe7));
  });

  test('has one picture a second, the last as long as what is left', () => {
    const durations = numbers(SEGMENT, CLUSTER, 0xa0, 0x9b);
    expect(durations.slice(0, -1).every((each) => each === 1000)).toBe(true);
    expect(durations.reduce((sum, each) => sum + each, 0)).toBe(durationMs);
  });

  test('has the same picture in every block', () => {
    const pictures = find(...BLOCK_PATH).map(({ contentStart, end }) =>
      bytes.subarray(contentStart + 4, end).equals(KEY_FRAME),
    );
    expect(pictures).toEqual(pictures.map(() => true));
  });
});

test('any two neighbouring parts join into what the whole has there', () => {
  const media = createMedia(65_000);
  const whole = Buffer.from(media.read(0, media.byteLength));
  const place = fc.nat({ max: media.byteLength });
  fc.assert(
    fc.property(place, place, place, (...places) => {
      const [start = 0, middle = 0, end = 0] = places.toSorted((a, b) => a - b);
      const joined = Buffer.concat([media.read(start, middle), media.read(middle, end)]);
      expect(joined.equals(whole.subarray(start, end))).toBe(true);
    }),
  );
});

test('twelve hours take less than 3 MB', () => {
  expect(createMedia(12 * HOUR_MS).byteLength).toBeLessThan(3_000_000);
});
