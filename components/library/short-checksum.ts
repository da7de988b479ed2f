/** The first 64 bits of a hexadecimal checksum, in groups that can be compared by eye. */
export function shortChecksum(checksum: string): string {
  return checksum.slice(0, 16).match(/.{4}/g)?.join(' ') ?? checksum;
}
