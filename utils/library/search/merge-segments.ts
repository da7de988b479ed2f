import { type DocumentFacts, documentFacts, isDocument, packDocuments } from './document-table';
import { PAIR_BUCKETS } from './hash';
import { LEVELS } from './posting';
import { type ReadTerm, readPairs, readTerms } from './read-blocks';
import type { SegmentHeader } from './segment';
import { type SegmentWriter, createSegmentWriter } from './segment-writer';

/** What a merge reads from, writes to and waits for. */
export interface MergeSurroundings {
  readonly loadBlock: (header: SegmentHeader, block: number) => Promise<Uint8Array>;
  readonly saveBlock: (bytes: Uint8Array) => Promise<void>;
  /** Whether a transcript is to be left out. */
  readonly isGone: (id: string) => boolean;
}

/** What a merged segment's header says, but for its ids. */
export type MergedHeader = Omit<SegmentHeader, 'id' | 'blocksId'>;

/**
 * Merges segments into one, block by block, so that the largest library takes little memory. Their
 * transcripts keep their order.
 */
export async function mergeSegments(
  headers: readonly SegmentHeader[],
  { loadBlock, saveBlock, isGone }: MergeSurroundings,
): Promise<MergedHeader> {
  const documents: DocumentFacts[] = [];
  const sources = headers.map((header): Source => {
    const numbers = Array.from({ length: header.documents.count }, (_, number) => {
      const facts = documentFacts(header.documents, number);
      if (!isDocument(facts.id) || isGone(facts.id)) return null;
      return documents.push(facts) - 1;
    });
    return { header, numbers, load: (block) => loadBlock(header, block) };
  });

  const full: Uint8Array[] = [];
  const writer = createSegmentWriter((bytes) => full.push(bytes));
  /** Gives a promise only where there is something to be saved: it is called a million times. */
  function saveFull(): Promise<void> | null {
    return full.length === 0 ? null : saveAll(full.splice(0), saveBlock);
  }
  await mergeTerms(sources, writer, saveFull);
  await mergePairs(sources, documents.length, writer, saveFull);
  const directory = writer.finish();
  await saveFull();
  const [first] = headers;
  return { tokenizer: first?.tokenizer ?? 0, documents: packDocuments(documents), ...directory };
}

async function saveAll(
  blocks: readonly Uint8Array[],
  saveBlock: MergeSurroundings['saveBlock'],
): Promise<void> {
  for (const bytes of blocks) await saveBlock(bytes);
}

interface Source {
  readonly header: SegmentHeader;
  /** The new number of each transcript, `null` for those that are left out. */
  readonly numbers: readonly (number | null)[];
  readonly load: (block: number) => Promise<Uint8Array>;
}

async function mergeTerms(
  sources: readonly Source[],
  writer: SegmentWriter,
  saveFull: () => Promise<void> | null,
): Promise<void> {
  const cursors = await openCursors(sources, ({ header, load }) =>
    createCursor(header.firstTerms.length, async (block) => readTerms(await load(block))),
  );
  for (;;) {
    const term = leastTerm(cursors);
    if (term === null) return;
    const postings: number[] = [];
    for (const [position, cursor] of cursors.entries()) {
      if (cursor.current?.term !== term) continue;
      const numbers = sources[position]?.numbers ?? [];
      cursor.current.visitPostings((document, level) => {
        const number = numbers[document] ?? null;
        if (number !== null) postings.push(number * LEVELS + level);
      });
      const loading = cursor.advance();
      if (loading) await loading;
    }
    if (postings.length > 0) writer.addTerm(term, postings);
    const saving = saveFull();
    if (saving) await saving;
  }
}

function leastTerm(cursors: readonly Cursor<ReadTerm>[]): string | null {
  let least: string | null = null;
  for (const { current } of cursors) {
    if (current !== null && (least === null || current.term < least)) least = current.term;
  }
  return least;
}

async function mergePairs(
  sources: readonly Source[],
  documentCount: number,
  writer: SegmentWriter,
  saveFull: () => Promise<void> | null,
): Promise<void> {
  const cursors = await openCursors(sources, ({ header, load }) =>
    createCursor(header.firstPairs.length, async (block) =>
      readPairs(await load(header.firstTerms.length + block), header.firstPairs[block] ?? 0),
    ),
  );
  for (let bucket = 0; bucket < PAIR_BUCKETS; bucket++) {
    for (const [position, cursor] of cursors.entries()) {
      const { numbers = [] } = sources[position] ?? {};
      const start = bucket * numbers.length;
      while (cursor.current !== null && cursor.current < start + numbers.length) {
        const number = numbers[cursor.current - start] ?? null;
        if (number !== null) writer.addPair(bucket * documentCount + number);
        const loading = cursor.advance();
        if (loading) await loading;
      }
    }
    const saving = saveFull();
    if (saving) await saving;
  }
}

/** A walk through the items of many blocks. */
interface Cursor<Item> {
  /** `null` after the last. */
  readonly current: Item | null;
  /** Goes to the next item; the promise, where there is one, is a block that is being loaded. */
  advance(): Promise<void> | null;
}

async function openCursors<Item>(
  sources: readonly Source[],
  open: (source: Source) => Cursor<Item>,
): Promise<readonly Cursor<Item>[]> {
  const cursors = sources.map(open);
  await Promise.all(cursors.map(async (cursor) => cursor.advance()));
  return cursors;
}

function createCursor<Item>(
  blockCount: number,
  readBlock: (block: number) => Promise<Iterator<Item>>,
): Cursor<Item> {
  let items: Iterator<Item> | null = null;
  let block = 0;
  let current: Item | null = null;

  async function readNextBlock(): Promise<void> {
    items = null;
    current = null;
    while (current === null && block < blockCount) {
      items = await readBlock(block);
      block += 1;
      const first = items.next();
      current = first.done === true ? null : first.value;
    }
  }

  return {
    get current() {
      return current;
    },
    advance() {
      const next = items?.next();
      if (!next || next.done === true) return readNextBlock();
      current = next.value;
      return null;
    },
  };
}
