import { LibraryError } from '@/utils/library/library-error';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { TranscriptId } from '@/utils/library/schema';
import { blocksOfPlan } from './block-lookup';
import { createByteCache } from './byte-cache';
import { documentId, isDocument } from './document-table';
import type { PhrasePlan } from './plan-phrase';
import type { SegmentHeader, SegmentId } from './segment';
import { TOKENIZER_VERSION } from './tokenize';

/** A segment with all blocks that a search needs. */
export interface LoadedSegment {
  readonly header: SegmentHeader;
  readonly blocks: ReadonlyMap<number, Uint8Array>;
  /** By number: 1 for a transcript that is in the library, 0 for one that is not found here. */
  readonly isLive: Uint8Array;
}

/** Reads the index for searches, and remembers what was read last. */
export interface IndexReader {
  /**
   * Loads what plans need, as it stands at one moment. Rejects with the `LibraryError` `damaged`
   * where a part of the index is missing.
   */
  load(plans: readonly PhrasePlan[]): Promise<readonly LoadedSegment[]>;
}

/** Enough for what one types letter by letter. */
const REMEMBERED_BYTES = 6 * 1024 * 1024;

/** Makes a reader, which remembers nothing yet. */
export function createIndexReader(database: LibraryDatabase): IndexReader {
  const headers = new Map<SegmentId, SegmentHeader>();
  const cache = createByteCache(REMEMBERED_BYTES);
  let liveness = createLiveness([], []);

  return {
    async load(plans) {
      const plan = {
        lookups: plans.flatMap(({ lookups }) => lookups),
        pairs: plans.flatMap(({ pairs }) => pairs),
      };
      // One transaction, so that no merge takes away what the other stores speak of.
      const transaction = database.transaction(['searchSegments', 'searchBlocks', 'searchRemoved']);
      const segments = transaction.objectStore('searchSegments');
      const blocks = transaction.objectStore('searchBlocks');
      const [ids, removed] = await Promise.all([
        segments.getAllKeys(),
        transaction.objectStore('searchRemoved').getAllKeys(),
      ]);
      for (const id of headers.keys()) if (!ids.includes(id)) headers.delete(id);
      const fresh = ids.filter((id) => !headers.has(id));
      for (const header of await Promise.all(fresh.map((id) => segments.get(id)))) {
        if (header) headers.set(header.id, header);
      }
      const current = [...headers.values()];
      const loaded = await Promise.all(
        current.map(async (header) => {
          const numbers = [...new Set(blocksOfPlan(header, plan))];
          const bytes = await Promise.all(
            numbers.map((number) =>
              cache.get(`${header.blocksId} ${number}`, () =>
                blocks.get([header.blocksId, number]),
              ),
            ),
          );
          return { header, blocks: toMap(numbers, bytes) };
        }),
      );
      if (fresh.length > 0 || !liveness.isOf(current, removed)) {
        liveness = createLiveness(current, removed);
      }
      return loaded.map((segment) => ({ ...segment, isLive: liveness.of(segment.header) }));
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

/** Which of the transcripts that stand in segments are to be found there. */
interface Liveness {
  isOf(headers: readonly SegmentHeader[], removed: readonly TranscriptId[]): boolean;
  of(header: SegmentHeader): Uint8Array;
}

/** A transcript that was deleted and brought back may stand in several segments: one of them counts. */
function createLiveness(
  headers: readonly SegmentHeader[],
  removed: readonly TranscriptId[],
): Liveness {
  const seen = new Set<string>(removed);
  const byId = new Map<SegmentId, Uint8Array>();
  const isCurrent = ({ tokenizer }: SegmentHeader) => tokenizer === TOKENIZER_VERSION;
  const inOrder = [...headers.filter(isCurrent), ...headers.filter((header) => !isCurrent(header))];
  for (const { id, documents } of inOrder) {
    const isLive = new Uint8Array(documents.count);
    for (let number = 0; number < documents.count; number++) {
      const transcript = documentId(documents, number);
      if (!isDocument(transcript) || seen.has(transcript)) continue;
      seen.add(transcript);
      isLive[number] = 1;
    }
    byId.set(id, isLive);
  }
  return {
    isOf: (others, otherRemoved) =>
      others.length === byId.size &&
      others.every(({ id }) => byId.has(id)) &&
      otherRemoved.length === removed.length &&
      otherRemoved.every((id, place) => id === removed[place]),
    of: ({ id, documents }) => byId.get(id) ?? new Uint8Array(documents.count),
  };
}
