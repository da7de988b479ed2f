import type { WriteRequest } from './export-protocol';

/** Each message to the page takes a moment, and each write to a disk goes through a process more. */
const MEMORY_BYTES = 256 * 1024;

/**
 * Makes a stream whose bytes are written by who holds the other end of `port`. The same memory goes
 * there and back: of a stream that moves to a worker every chunk is copied, and browsers collect
 * such copies only once there are some hundred MB of them.
 */
export function writeByPort(port: MessagePort): WritableStream<Uint8Array<ArrayBuffer>> {
  let memory = new Uint8Array(MEMORY_BYTES);
  let byteCount = 0;

  async function flush(): Promise<void> {
    if (byteCount === 0) return;
    const { promise, resolve } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
    port.addEventListener(
      'message',
      ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => resolve(data),
      { once: true },
    );
    port.start();
    const request: WriteRequest = { kind: 'write', memory, byteCount };
    port.postMessage(request, [memory.buffer]);
    memory = await promise;
    byteCount = 0;
  }

  return new WritableStream({
    async write(chunk) {
      let start = 0;
      while (start < chunk.length) {
        const piece = chunk.subarray(start, start + memory.length - byteCount);
        memory.set(piece, byteCount);
        byteCount += piece.length;
        start += piece.length;
        if (byteCount === memory.length) await flush();
      }
    },
    close: flush,
  });
}

/** Does what `writeByPort` asks for, and gives the memory back. Rejects as the writer does. */
export async function answerWrite(
  { memory, byteCount }: WriteRequest,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  port: MessagePort,
): Promise<void> {
  await writer.write(memory.subarray(0, byteCount));
  port.postMessage(memory, [memory.buffer]);
}
