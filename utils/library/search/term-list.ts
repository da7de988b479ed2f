import { grownArray } from './grown-array';
import { LEVELS, levelOf } from './posting';
import type { TermVisitor } from './segment-writer';
import { sortTerms } from './sort-terms';

/**
 * Counts which terms occur how often in which transcripts. Its memory is kept from one use to the
 * next: to get it anew for each megabyte of text took a tenth of an import (November 2026).
 */
export interface TermList {
  /**
   * Counts the term that is this part of a text and has this hash. Transcripts come one after the
   * other, in the order of their numbers.
   */
  add(text: string, start: number, end: number, hash: number, document: number): void;
  /** Calls `visit` for all terms in order, and leaves the list empty. */
  takeSorted(visit: TermVisitor): void;
}

/** What is usual for a chunk of an import; all grow as needed. */
const USUAL = { terms: 0x4000, postings: 0x1_0000, documents: 0x40 };

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
  /** Those of one term, in order. */
  let ownPostings = new Int32Array(USUAL.documents);

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

  function postingsOf(place: number): Int32Array {
    let start = ownPostings.length;
    for (let at = lastPostings[place] ?? NONE; at !== NONE; at = postingsBefore[at] ?? NONE) {
      if (start === 0) {
        const larger = new Int32Array(ownPostings.length * 2);
        start = ownPostings.length;
        larger.set(ownPostings, start);
        ownPostings = larger;
      }
      start -= 1;
      ownPostings[start] = postings[at] ?? 0;
    }
    return ownPostings.subarray(start);
  }

  return {
    add(text, start, end, hash, document) {
      const place = find(text, start, end, hash);
      if (place < 0) {
        begin(text.slice(start, end), hash, NONE - place, document);
        return;
      }
      if (documents[place] !== document) {
        endDocument(place);
        documents[place] = document;
        counts[place] = 0;
      }
      counts[place] = (counts[place] ?? 0) + 1;
    },
    takeSorted(visit) {
      for (const place of sortTerms(terms)) {
        endDocument(place);
        visit(terms[place] ?? '', postingsOf(place));
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
