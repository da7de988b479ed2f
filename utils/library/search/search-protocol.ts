import type { TranscriptId } from '@/utils/library/schema';
import type { HitLine, SearchCounts, SearchHit } from './search-hit';

/** What the worker is asked to do. Its answers name the search that they belong to. */
export type SearchTask =
  /** Answered by `found` and `counted`, as often as there is news; a later search ends it. */
  | {
      readonly kind: 'search';
      readonly search: number;
      readonly text: string;
      /** How many transcripts to find at first. */
      readonly limit: number;
      /** How many of them to find before any is sent, unless that takes long. */
      readonly firstCount: number;
    }
  /** So many more transcripts of the last search: answered by `found`. */
  | { readonly kind: 'more'; readonly limit: number }
  /** All lines of a transcript that the last search has found: answered by `lines`. */
  | { readonly kind: 'lines'; readonly id: TranscriptId }
  /** What is to be done to the index, when there is time for it. */
  | { readonly kind: 'tend' }
  /** The index is to be made anew: answered by `rebuilt` in the end. */
  | { readonly kind: 'rebuild' };

export type SearchAnswer =
  /** More of them, the best first. */
  | {
      readonly kind: 'found';
      readonly search: number;
      readonly hits: readonly SearchHit[];
      readonly hasMore: boolean;
    }
  | { readonly kind: 'counted'; readonly search: number; readonly counts: SearchCounts }
  | {
      readonly kind: 'lines';
      readonly search: number;
      readonly id: TranscriptId;
      readonly lines: readonly HitLine[];
    }
  /** So many transcripts are not findable yet: told before each search. */
  | { readonly kind: 'waiting'; readonly count: number }
  /** Some more have become findable. */
  | { readonly kind: 'indexed' }
  /** The index is made anew, as far as the database allowed it. */
  | { readonly kind: 'rebuilt' }
  /** The library cannot be searched. */
  | { readonly kind: 'failed'; readonly search: number; readonly message: string };

/** The part of a `Worker` that is used; tests have one that works in the same thread. */
export interface SearchWorker extends Pick<Worker, 'addEventListener' | 'terminate'> {
  postMessage(task: SearchTask): void;
}

/** The part of a worker's global scope that is used. */
export interface SearchScope extends Pick<EventTarget, 'addEventListener'> {
  postMessage(answer: SearchAnswer): void;
}
