import { grownArray } from './grown-array';
import { hashPart } from './hash';
import { LEVELS, levelOf } from './posting';
import type { TermEntry } from './segment-writer';

/**
 * Counts which terms occur how often in which transcripts. Its memory is kept from one use to the
 * next: to get it anew for each megabyte of text took a tenth of an import (November 2026).
 */
export interface TermList {
  /**
   * Counts the term that is this part of a text. Transcripts come one after the other, in the order
   * of their numbers. Returns the term's hash.
   */
  add(text: string, start: number, end: number, document: number): number;
  /** Gives all terms in order, each valid until the next, and leaves the list empty. */
  takeSorted(): Generator<TermEntry>;
}

/** What is usual for a chunk of an import; all grow as needed. */
const USUAL = { terms: 0x4000, postings: 0x1_0000 };

const NONE = -1;

/** Makes an empty list. */
export function createTermList(): TermList {
  /** The terms, in the order in which they came; the arrays beside it say the rest of each. */
  let terms: string[] = [];
  let hashes = new Int32Array(USUAL.terms);
  /** The transcript that is being counted. */
  let documents = new Int32Array(USUAL.terms);
  let counts = new Int32Array(USUAL.terms);
  let lastPostings = new Int32Array(USUAL.terms);
  /** A hash table with open addressing, of places in `terms`; twice as long as these. */
  let slots = new Int32Array(USUAL.terms * 2).fill(NONE);
  /** The postings of all terms mixed, each with the place of the one before of the same term. */
  let postings = new Int32Array(USUAL.postings);
  let postingsBefore = new Int32Array(USUAL.postings);
  let postingCount = 0;

  function find(text: string, start: number, end: number, hash: number): number {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = slots[slot] ?? NONE;
      if (place === NONE) return NONE - slot;
      if (hashes[place] === hash && isPart(terms[place] ?? '', text, start, end)) return place;
    }
  }

  function begin(term: string, hash: number, slot: number, document: number): void {
    const place = terms.push(term) - 1;
    hashes[place] = hash;
    documents[place] = document;
    counts[place] = 1;
    lastPostings[place] = NONE;
    slots[slot] = place;
    if (terms.length === hashes.length) growTerms();
  }

  function growTerms(): void {
    hashes = grownArray(hashes);
    documents = grownArray(documents);
    counts = grownArray(counts);
    lastPostings = grownArray(lastPostings);
    slots = new Int32Array(slots.length * 2).fill(NONE);
    const mask = slots.length - 1;
    for (let place = 0; place < terms.length; place++) {
      let slot = (hashes[place] ?? 0) & mask;
      while (slots[slot] !== NONE) slot = (slot + 1) & mask;
      slots[slot] = place;
    }
  }

  function endDocument(place: number): void {
    if (postingCount === postings.length) {
      postings = grownArray(postings);
      postingsBefore = grownArray(postingsBefore);
    }
    postings[postingCount] = (documents[place] ?? 0) * LEVELS + levelOf(counts[place] ?? 0);
    postingsBefore[postingCount] = lastPostings[place] ?? NONE;
    lastPostings[place] = postingCount;
    postingCount += 1;
  }

  function takePostings(place: number): readonly number[] {
    const taken: number[] = [];
    for (let at = lastPostings[place] ?? NONE; at !== NONE; at = postingsBefore[at] ?? NONE) {
      taken.push(postings[at] ?? 0);
    }
    return taken.toReversed();
  }

  return {
    add(text, start, end, document) {
      const hash = hashPart(text, start, end);
      const place = find(text, start, end, hash);
      if (place < 0) {
        begin(text.slice(start, end), hash, NONE - place, document);
        return hash;
      }
      if (documents[place] !== document) {
        endDocument(place);
        documents[place] = document;
        counts[place] = 0;
      }
      counts[place] = (counts[place] ?? 0) + 1;
      return hash;
    },
    *takeSorted() {
      // The order of UTF-16 units, as IndexedDB sorts strings.
      for (const term of terms.toSorted()) {
        const place = find(term, 0, term.length, hashPart(term, 0, term.length));
        endDocument(place);
        yield { term, postings: takePostings(place) };
      }
      terms = [];
      slots.fill(NONE);
      postingCount = 0;
    },
  };
}

function isPart(term: string, text: string, start: number, end: number): boolean {
  if (term.length !== end - start) return false;
  for (let position = 0; position < term.length; position++) {
    if (term.charCodeAt(position) !== text.charCodeAt(start + position)) return false;
  }
  return true;
}
