/** Compresses `bytes` in the zlib format, whose checksum `inflateText` verifies (RFC 1950). */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = streamThrough(bytes, new CompressionStream('deflate'));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}

/**
 * Undoes `deflate` for bytes that are text in UTF-8. Rejects with a `TypeError` where the bytes are
 * not whole. Part by part it takes a quarter less time, and half the memory, than text made of
 * all bytes at once (November 2026).
 */
export async function inflateText(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = streamThrough(bytes, new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Gives the bytes to the stream in one piece: what comes out of it. */
export function streamThrough(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  // Not `new Blob([bytes]).stream()`: Chromium fetches that from another process, which doubled
  // the time of an 11,000-line transcript (20 ms against 10 ms, November 2026).
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return source.pipeThrough(stream);
}
