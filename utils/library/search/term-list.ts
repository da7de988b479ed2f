import { hashTerm } from './hash';
import { LEVELS, levelOf } from './posting';
import type { TermEntry } from './segment-writer';

/** Counts which terms occur how often in which transcripts. */
export interface TermList {
  /**
   * Takes the transcripts one after the other, in the order of their numbers. Returns the term's
   * hash, which is known for those that came before.
   */
  add(term: string, document: number): number;
  /** Gives all terms in order; the list is used up. */
  takeSorted(): Generator<TermEntry>;
}

interface OpenTerm {
  readonly hash: number;
  readonly postings: number[];
  /** The transcript that is being counted. */
  document: number;
  count: number;
}

/** Makes an empty list. */
export function createTermList(): TermList {
  const open = new Map<string, OpenTerm>();

  return {
    add(term, document) {
      const known = open.get(term);
      if (!known) {
        const hash = hashTerm(term);
        open.set(term, { hash, postings: [], document, count: 1 });
        return hash;
      }
      if (known.document !== document) {
        endDocument(known);
        known.document = document;
        known.count = 0;
      }
      known.count += 1;
      return known.hash;
    },
    *takeSorted() {
      // The order of UTF-16 units, as IndexedDB sorts strings.
      for (const term of [...open.keys()].toSorted()) {
        const last = open.get(term);
        if (!last) continue;
        endDocument(last);
        yield { term, postings: last.postings };
      }
    },
  };
}

function endDocument({ document, count, postings }: OpenTerm): void {
  postings.push(document * LEVELS + levelOf(count));
}
