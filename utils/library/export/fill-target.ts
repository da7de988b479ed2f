import type { SaveTarget } from './save-target';

/** Each write to a disk goes through another process: thousands of small ones would take minutes. */
const WRITE_BYTES = 256 * 1024;

/** What was written, and how much of it. */
export interface Filled<Result> {
  readonly result: Result;
  readonly byteCount: number;
}

/**
 * Lets `work` write a file and hands it over; where that fails, nothing is left of it and the
 * promise rejects as `work` or the disk did. `work` has to close the stream that it is given.
 */
export async function fillTarget<Result>(
  target: SaveTarget,
  work: (writable: WritableStream<Uint8Array<ArrayBuffer>>) => Promise<Result>,
): Promise<Filled<Result>> {
  const writer = target.writable.getWriter();
  const buffered = bufferWrites(writer);
  try {
    const result = await work(buffered.writable);
    await target.finish();
    return { result, byteCount: buffered.byteCount() };
  } catch (error) {
    await giveUp(target, writer, error);
    throw error;
  }
}

/** Not the target's own stream: whoever writes locks it, and only who locks a stream can abort it. */
function bufferWrites(writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>) {
  const buffer = new Uint8Array(WRITE_BYTES);
  let length = 0;
  let byteCount = 0;

  async function flush(): Promise<void> {
    // Not a copy: nothing is put into the buffer before this has been written.
    if (length > 0) await writer.write(buffer.subarray(0, length));
    length = 0;
  }

  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    async write(chunk) {
      byteCount += chunk.length;
      if (length + chunk.length > buffer.length) await flush();
      if (chunk.length >= buffer.length) {
        await writer.write(chunk);
        return;
      }
      buffer.set(chunk, length);
      length += chunk.length;
    },
    async close() {
      await flush();
      await writer.close();
    },
  });
  return { writable, byteCount: () => byteCount };
}

async function giveUp(
  target: SaveTarget,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  error: unknown,
): Promise<void> {
  try {
    await writer.abort(error);
    await target.discard();
  } catch {
    // The disk that failed may refuse this as well; why it failed is told by `error`.
  }
}
