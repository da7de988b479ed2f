import type { TranscriptSummary } from '@/utils/library/schema';
import { type DocumentFacts, dayNumber, packDocuments } from './document-table';
import { type Folder, foldLines } from './fold-lines';
import { pairBucket } from './hash';
import { headTerm } from './head-term';
import { createPairList } from './pair-list';
import type { Segment } from './segment';
import { createSegmentWriter } from './segment-writer';
import { createTermList } from './term-list';
import { TOKENIZER_VERSION, tokenize } from './tokenize';

/** What a transcript is found by. */
export interface IndexedTranscript {
  readonly summary: Pick<TranscriptSummary, 'id' | 'title' | 'channel' | 'publishedOn'>;
  /** Of its lines. */
  readonly texts: readonly string[];
}

/** Makes a segment of transcripts, numbered in their order. */
export function buildSegment(transcripts: readonly IndexedTranscript[], folder: Folder): Segment {
  const { classify, fold } = folder;
  const terms = createTermList();
  const pairs = createPairList();

  const documents = transcripts.map(({ summary, texts }, document): DocumentFacts => {
    let length = 0;
    let hashBefore = 0;
    tokenize(foldLines(texts, folder).text, classify, (term, isNext) => {
      const hash = terms.add(term, document);
      if (isNext) pairs.add(pairBucket(hashBefore, hash), document);
      hashBefore = hash;
      length += 1;
    });
    const { id, title, channel, publishedOn } = summary;
    for (const text of [title, channel ?? '']) {
      tokenize(fold(text).text, classify, (term) => terms.add(headTerm(term), document));
    }
    return { id, length, channel: channel ?? '', day: dayNumber(publishedOn) };
  });

  const blocks: Uint8Array[] = [];
  const writer = createSegmentWriter((bytes) => blocks.push(bytes));
  for (const entry of terms.takeSorted()) writer.addTerm(entry);
  pairs.visitSorted((bucket, document) => writer.addPair(bucket * documents.length + document));
  const id = crypto.randomUUID();
  const header = {
    id,
    blocksId: id,
    tokenizer: TOKENIZER_VERSION,
    documents: packDocuments(documents),
    ...writer.finish(),
  };
  return { header, blocks };
}
