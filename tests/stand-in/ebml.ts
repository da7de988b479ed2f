/**
 * Writers for EBML, the container syntax of WebM: every element is an id, a length and its content.
 * Source: RFC 8794, https://www.rfc-editor.org/rfc/rfc8794.
 */

/** Joins byte strings into one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Writes a whole number from 0 to 2^53 as `byteCount` bytes, the highest first. */
function bigEndian(value: number, byteCount: number): Uint8Array {
  const bytes = new Uint8Array(byteCount);
  for (let index = byteCount - 1, rest = value; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

/** Writes the id of an element; ids carry their own length marker, so they are written as they are. */
function elementId(id: number): Uint8Array {
  return bigEndian(id, Math.ceil(Math.log2(id + 1) / 8));
}

/** Writes a content length as four bytes: a marker bit, then 28 bits. Enough for 256 MiB. */
function contentLength(byteCount: number): Uint8Array {
  return bigEndian(0x1000_0000 + byteCount, 4);
}

/**
 * Writes the id and length that precede `byteCount` bytes of content.
 * The length always takes four bytes, so that the size of a file is known before it is written.
 */
export function elementHead(id: number, byteCount: number): Uint8Array {
  return joinBytes([elementId(id), contentLength(byteCount)]);
}

/** Writes an element whose content is other elements or plain bytes. */
export function element(id: number, content: readonly Uint8Array[]): Uint8Array {
  const bytes = joinBytes(content);
  return joinBytes([elementHead(id, bytes.length), bytes]);
}

/** Writes an element that holds a whole number in `byteCount` bytes. */
export function unsignedElement(id: number, value: number, byteCount = 4): Uint8Array {
  return element(id, [bigEndian(value, byteCount)]);
}

/** Writes an element that holds a number as a 64 bit float. */
export function floatElement(id: number, value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, [bytes]);
}

/** Writes an element that holds a text. */
export function textElement(id: number, value: string): Uint8Array {
  return element(id, [new TextEncoder().encode(value)]);
}
