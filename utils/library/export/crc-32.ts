/** The polynomial of zip files, its bits in reverse. Source: APPNOTE.TXT 6.3.10, section 4.4.7. */
const POLYNOMIAL = 0xed_b8_83_20;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0);
  }
  return remainder;
});

/** The CRC-32 of `bytes`, as zip files have it. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xff_ff_ff_ff;
  // `for … of` leaves nearly as much garbage as there are bytes.
  for (let place = 0; place < bytes.length; place++) {
    remainder = (remainder >>> 8) ^ (TABLE[(remainder ^ (bytes[place] ?? 0)) & 0xff] ?? 0);
  }
  return ~remainder >>> 0;
}
