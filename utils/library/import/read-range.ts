/** Reads bytes from `start` up to `end`, or up to the blob's end; `null` where it is unreadable. */
export type ReadRange = (
  blob: Blob,
  start: number,
  end: number,
) => Promise<Uint8Array<ArrayBuffer> | null>;

/** The entries of a chunk, packed: one access to the disk instead of one for each entry. */
const WINDOW_BYTES = 256 * 1024;

interface Window {
  readonly blob: Blob;
  readonly start: number;
  readonly end: number;
  readonly loading: Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Makes a reader that reads ahead: ranges that follow one another come by one access. */
export function createRangeReader(): ReadRange {
  let latest: Window | null = null;

  function openWindow(blob: Blob, start: number, minimumEnd: number): Window {
    const end = Math.max(minimumEnd, start + WINDOW_BYTES);
    return { blob, start, end, loading: readBytes(blob.slice(start, end)) };
  }

  return async (blob, start, end) => {
    const isWithin =
      latest !== null && latest.blob === blob && latest.start <= start && end <= latest.end;
    const window = isWithin && latest ? latest : openWindow(blob, start, end);
    latest = window;
    const bytes = await window.loading;
    return bytes?.subarray(start - window.start, end - window.start) ?? null;
  };
}

/** All bytes of a blob; `null` where the browser cannot read it. */
export async function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
