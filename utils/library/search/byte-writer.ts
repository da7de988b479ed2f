/** Collects bytes, growing as needed. */
export interface ByteWriter {
  /** How many bytes were written. */
  readonly length: number;
  /** Writes an integer from 0 to 2⁵³ − 1 in as few bytes as it takes, seven bits in each. */
  writeInteger(value: number): void;
  /** Writes a string's UTF-16 units: as many bytes as letters for ASCII. */
  writeText(text: string): void;
  /** Returns what was written and begins anew. */
  take(): Uint8Array<ArrayBuffer>;
}

/** How many bytes `writeInteger` takes for an integer. */
export function integerLength(value: number): number {
  let length = 1;
  for (let least = 0x80; value >= least; least *= 0x80) length += 1;
  return length;
}

/** Makes an empty writer. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(1024);
  let length = 0;

  function makeRoom(byteCount: number): void {
    if (length + byteCount <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + byteCount));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  }

  function writeInteger(value: number): void {
    makeRoom(8);
    let rest = value;
    while (rest >= 0x8000_0000) {
      bytes[length++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    // Most are smaller, and half as long on the way in integers.
    while (rest >= 0x80) {
      bytes[length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    bytes[length++] = rest;
  }

  return {
    get length() {
      return length;
    },
    writeInteger,
    writeText(text) {
      writeInteger(text.length);
      for (let position = 0; position < text.length; position++) {
        writeInteger(text.charCodeAt(position));
      }
    },
    take() {
      const taken = bytes.slice(0, length);
      length = 0;
      return taken;
    },
  };
}
