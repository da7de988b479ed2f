/** Reads what a `ByteWriter` wrote, in the same order. */
export interface ByteReader {
  /** The next byte to be read; may be set. */
  position: number;
  readonly length: number;
  readInteger(): number;
  readText(): string;
}

/** Begins reading at the first byte. Past the end every integer is 0. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  const reader: ByteReader = {
    position: 0,
    length: bytes.length,
    readInteger() {
      let byte = bytes[reader.position++] ?? 0;
      if (byte < 0x80) return byte;
      let value = byte - 0x80;
      let scale = 0x80;
      do {
        byte = bytes[reader.position++] ?? 0;
        value += (byte % 0x80) * scale;
        scale *= 0x80;
      } while (byte >= 0x80);
      return value;
    },
    readText() {
      const length = reader.readInteger();
      let text = '';
      for (let read = 0; read < length; read++) text += String.fromCharCode(reader.readInteger());
      return text;
    },
  };
  return reader;
}
