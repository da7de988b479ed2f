/** Writes text in UTF-8. The bytes are valid until the next call. */
export type Encode = (text: string) => Uint8Array<ArrayBuffer>;

const FIRST_BYTES = 64 * 1024;

/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const MOST_BYTES_PER_UNIT = 3;

/**
 * Makes an encoder that keeps its memory from one call to the next: fresh memory, of which
 * `TextEncoder.encode` takes three bytes for each letter, costs more than the encoding itself
 * (November 2026).
 */
export function createEncoder(): Encode {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FIRST_BYTES);
  return (text) => {
    let { read, written } = encoder.encodeInto(text, bytes);
    while (read < text.length) {
      const larger = new Uint8Array(
        Math.min(bytes.length * 2, written + (text.length - read) * MOST_BYTES_PER_UNIT) + 4,
      );
      larger.set(bytes.subarray(0, written));
      bytes = larger;
      const more = encoder.encodeInto(text.slice(read), bytes.subarray(written));
      read += more.read;
      written += more.written;
    }
    return bytes.subarray(0, written);
  };
}
