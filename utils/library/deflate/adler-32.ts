/** The largest prime below 2¹⁶. */
const MODULUS = 65_521;

/** So many bytes can be added before the sums must be reduced to stay exact in 32 bits. */
const BYTES_AT_ONCE = 3800;

/** The checksum of zlib's format. Source: RFC 1950, section 8.2 */
export function adler32(bytes: Uint8Array): number {
  let sum = 1;
  let sumOfSums = 0;
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(at + BYTES_AT_ONCE, bytes.length);
    for (; at < end; at += 1) {
      sum += bytes[at] ?? 0;
      sumOfSums += sum;
    }
    sum %= MODULUS;
    sumOfSums %= MODULUS;
  }
  return ((sumOfSums << 16) | sum) >>> 0;
}
