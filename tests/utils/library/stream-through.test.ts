import { describe, expect, test } from 'vitest';
import { streamThrough } from '@/utils/library/stream-through';

describe('bytes are given to a stream', () => {
  test('in slices, whole and in order', async () => {
    const { stream, taken } = createCountingStream();
    const bytes = Uint8Array.from({ length: 200_000 }, (_none, place) => place % 251);
    const given = await new Response(streamThrough(bytes, stream)).bytes();
    expect(given).toStrictEqual(bytes);
    expect(Math.max(...taken)).toBe(65_536);
  });

  test('and no more of them once nobody reads on: what they unpack to may be without bounds', async () => {
    const { stream, taken } = createCountingStream();
    const reader = streamThrough(new Uint8Array(100_000_000), stream).getReader();
    await reader.read();
    await reader.cancel();
    expect(taken.length).toBeLessThan(5);
  });

  test('of which the reader learns what is wrong with them', async () => {
    const stream = new DecompressionStream('gzip');
    const reader = streamThrough(new Uint8Array(100), stream).getReader();
    await expect(reader.read()).rejects.toThrow(TypeError);
  });
});

/** Lets all through, and tells how long each piece was that it took. */
function createCountingStream() {
  const taken: number[] = [];
  const stream = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      taken.push(piece.length);
      controller.enqueue(piece);
    },
  });
  return { stream, taken };
}
