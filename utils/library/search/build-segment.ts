import type { TranscriptSummary } from '@/utils/library/schema';
import { type DocumentFacts, dayNumber, packDocuments } from './document-table';
import { type Folder, foldLines } from './fold-lines';
import { hashTerm, pairBucket } from './hash';
import { headTerm } from './head-term';
import { type PairList, createPairList } from './pair-list';
import { type Segment, createSegmentId } from './segment';
import { createSegmentWriter } from './segment-writer';
import { type TermList, createTermList } from './term-list';
import { TOKENIZER_VERSION, findTokens, tokenize } from './tokenize';

/** What a transcript is found by. */
export interface IndexedTranscript {
  readonly summary: Pick<TranscriptSummary, 'id' | 'title' | 'channel' | 'publishedOn'>;
  /** Of its lines. */
  readonly texts: readonly string[];
}

/** Makes a segment of transcripts, numbered in their order. */
export type SegmentBuilder = (transcripts: readonly IndexedTranscript[]) => Segment;

/** With more tokens than this a builder has grown: the memory is given back. */
const MOST_KEPT_TOKENS = 1_000_000;

/** Makes a builder, which keeps its memory from one segment to the next. */
export function createSegmentBuilder(folder: Folder): SegmentBuilder {
  let lists: Lists | null = null;

  return (transcripts) => {
    const current = lists ?? { terms: createTermList(), pairs: createPairList() };
    // What fails half-way leaves its tokens behind.
    lists = null;
    const { segment, tokenCount } = build(transcripts, folder, current);
    if (tokenCount <= MOST_KEPT_TOKENS) lists = current;
    return segment;
  };
}

/** Makes a single segment. */
export function buildSegment(transcripts: readonly IndexedTranscript[], folder: Folder): Segment {
  return createSegmentBuilder(folder)(transcripts);
}

interface Lists {
  readonly terms: TermList;
  readonly pairs: PairList;
}

function build(
  transcripts: readonly IndexedTranscript[],
  folder: Folder,
  { terms, pairs }: Lists,
): { readonly segment: Segment; readonly tokenCount: number } {
  const { classify, fold } = folder;
  const documents = transcripts.map(({ summary, texts }, document): DocumentFacts => {
    let length = 0;
    let hashBefore = 0;
    const { text } = foldLines(texts, folder);
    findTokens(text, classify, (start, end, isNext, hash) => {
      terms.add(text, start, end, hash, document);
      if (isNext) pairs.add(pairBucket(hashBefore, hash), document);
      hashBefore = hash;
      length += 1;
    });
    const { id, title, channel, publishedOn } = summary;
    for (const head of [title, channel ?? '']) {
      tokenize(fold(head).text, classify, (word) => {
        const term = headTerm(word);
        terms.add(term, 0, term.length, hashTerm(term), document);
      });
    }
    return { id, length, channel: channel ?? '', day: dayNumber(publishedOn) };
  });

  const blocks: Uint8Array[] = [];
  const writer = createSegmentWriter((bytes) => blocks.push(bytes));
  terms.takeSorted(writer.addTerm);
  pairs.takeSorted((bucket, document) => writer.addPair(bucket * documents.length + document));
  const id = createSegmentId();
  const header = {
    id,
    blocksId: id,
    tokenizer: TOKENIZER_VERSION,
    documents: packDocuments(documents),
    ...writer.finish(),
  };
  const tokenCount = documents.reduce((sum, { length }) => sum + length, 0);
  return { segment: { header, blocks }, tokenCount };
}
