import { LibraryError } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import { blocksOfPlans } from './block-lookup';
import { createByteCache } from './byte-cache';
import {
  type IndexSnapshot,
  type NumberedSegment,
  createSnapshot,
  isSnapshotOf,
} from './index-snapshot';
import type { PhrasePlan } from './plan-phrase';

/** A segment with all blocks that a search needs. */
export interface LoadedSegment extends NumberedSegment {
  readonly blocks: ReadonlyMap<number, Uint8Array>;
}

/** The index as far as a search needs it. */
export interface LoadedIndex extends Pick<IndexSnapshot, 'total' | 'relativeLengths'> {
  readonly segments: readonly LoadedSegment[];
}

/** Reads the index for searches, and remembers what was read last. */
export interface IndexReader {
  /**
   * Loads what plans need, as it stands at one moment. Rejects with the `LibraryError` `damaged`
   * where a part of the index is missing.
   */
  load(plans: readonly PhrasePlan[]): Promise<LoadedIndex>;
}

/** Enough for what one types letter by letter. */
const REMEMBERED_BYTES = 6 * 1024 * 1024;

/** Makes a reader, which remembers nothing yet. */
export function createIndexReader(database: LibraryDatabase): IndexReader {
  const cache = createByteCache(REMEMBERED_BYTES);
  let snapshot = createSnapshot([], []);

  return {
    async load(plans) {
      // One transaction, so that no merge takes away what the other stores speak of.
      const transaction = database.transaction(['searchSegments', 'searchBlocks', 'searchRemoved']);
      const headers = transaction.objectStore('searchSegments');
      const blocks = transaction.objectStore('searchBlocks');
      const [ids, removed] = await Promise.all([
        headers.getAllKeys(),
        transaction.objectStore('searchRemoved').getAllKeys(),
      ]);
      if (!isSnapshotOf(snapshot, ids, removed)) {
        const known = new Map(snapshot.segments.map(({ header }) => [header.id, header]));
        const current = await Promise.all(ids.map(async (id) => known.get(id) ?? headers.get(id)));
        snapshot = createSnapshot(
          current.filter((header) => header !== undefined),
          removed,
        );
      }
      const { total, relativeLengths } = snapshot;
      const segments = snapshot.segments.map(async (segment): Promise<LoadedSegment> => {
        const { blocksId } = segment.header;
        const numbers = blocksOfPlans(segment.header, plans);
        const bytes = await Promise.all(
          numbers.map((number) =>
            cache.get(`${blocksId} ${number}`, () => blocks.get([blocksId, number])),
          ),
        );
        return { ...segment, blocks: toMap(numbers, bytes) };
      });
      return { total, relativeLengths, segments: await Promise.all(segments) };
    },
  };
}

function toMap(
  numbers: readonly number[],
  bytes: readonly (Uint8Array | undefined)[],
): ReadonlyMap<number, Uint8Array> {
  const blocks = new Map<number, Uint8Array>();
  for (const [place, number] of numbers.entries()) {
    const block = bytes[place];
    if (!block) throw new LibraryError('damaged');
    blocks.set(number, block);
  }
  return blocks;
}
