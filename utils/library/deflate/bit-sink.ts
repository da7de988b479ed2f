/** Bytes that are written bit by bit, the lowest bit first. Plain fields, as nothing is as fast. */
export interface BitSink {
  bytes: Uint8Array<ArrayBuffer>;
  /** How many bytes are written. */
  length: number;
  /** The bits that do not fill two bytes yet. */
  bits: number;
  bitCount: number;
}

/** An empty sink. */
export function createBitSink(): BitSink {
  return { bytes: new Uint8Array(64 * 1024), length: 0, bits: 0, bitCount: 0 };
}

/** Makes sure that so many bytes can be written before the next call. */
export function makeRoom(sink: BitSink, byteCount: number): void {
  if (sink.bytes.length - sink.length >= byteCount) return;
  const larger = new Uint8Array((sink.length + byteCount) * 2);
  larger.set(sink.bytes.subarray(0, sink.length));
  sink.bytes = larger;
}

/** Writes `count` bits, at most 16. There must be room. */
export function putBits(sink: BitSink, bits: number, count: number): void {
  sink.bits |= bits << sink.bitCount;
  sink.bitCount += count;
  if (sink.bitCount < 16) return;
  sink.bytes[sink.length] = sink.bits;
  sink.bytes[sink.length + 1] = sink.bits >>> 8;
  sink.length += 2;
  sink.bits >>>= 16;
  sink.bitCount -= 16;
}

/** Fills the last byte up. */
export function endByte(sink: BitSink): void {
  for (; sink.bitCount > 0; sink.bitCount -= 8) {
    sink.bytes[sink.length] = sink.bits;
    sink.length += 1;
    sink.bits >>>= 8;
  }
  sink.bitCount = 0;
}
