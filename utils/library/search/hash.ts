/**
 * How many buckets the pairs of tokens are divided into. With half of them the index takes a tenth
 * less room, and a phrase has a tenth more transcripts to be looked through.
 */
export const PAIR_BUCKETS = 0x2_0000;

/** The hash of nothing. */
export const HASH_OF_NOTHING = 0x811c9dc5;

/** The hash of what has this hash and goes on with this UTF-16 unit: FNV-1a. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A number of 32 bits for a term that is this part of a text. */
export function hashPart(text: string, start: number, end: number): number {
  let hash = HASH_OF_NOTHING;
  for (let position = start; position < end; position++) {
    hash = hashOn(hash, text.charCodeAt(position));
  }
  return hash;
}

/** The same for a whole term. */
export function hashTerm(term: string): number {
  return hashPart(term, 0, term.length);
}

/** The bucket of two terms that follow one another, by the hash of each. */
export function pairBucket(firstHash: number, secondHash: number): number {
  const mixed = Math.imul(Math.imul(firstHash, 0x9e3779b1) ^ secondHash, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) & (PAIR_BUCKETS - 1);
}
