/** What part of a file a request asks for; `endByte` is not included. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly startByte: number; readonly endByte: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * Reads a `Range` header for a file of `byteLength` bytes. What is missing, malformed or in several
 * pieces means the whole file, as RFC 9110, section 14.2 allows.
 */
export function parseByteRange(header: string | undefined, byteLength: number): ByteRange {
  const [, first = '', last = ''] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (first === '' && last === '') return { kind: 'whole' };

  const startByte = first === '' ? Math.max(0, byteLength - Number(last)) : Number(first);
  const lastByte = first === '' || last === '' ? byteLength - 1 : Number(last);
  if (lastByte < startByte && first !== '' && last !== '') return { kind: 'whole' };
  if (startByte >= byteLength) return { kind: 'unsatisfiable' };
  return { kind: 'part', startByte, endByte: Math.min(lastByte + 1, byteLength) };
}
