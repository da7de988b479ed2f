import { type PackLines, createLinePacker } from '@/utils/library/pack-lines';
import { type SegmentBuilder, createSegmentBuilder } from '@/utils/library/search/build-segment';
import { createClassifier } from '@/utils/library/search/character-class';
import { createFolder } from '@/utils/library/search/fold-lines';
import { type Encode, createEncoder } from '@/utils/transcript/create-encoder';

/** What an import works with; each keeps its memory from one file to the next. */
export interface ImportTools {
  readonly encode: Encode;
  readonly packLines: PackLines;
  readonly buildSegment: SegmentBuilder;
}

/** Tools with memory of their own. */
export function createImportTools(): ImportTools {
  const encode = createEncoder();
  return {
    encode,
    packLines: createLinePacker(encode),
    buildSegment: createSegmentBuilder(createFolder(createClassifier())),
  };
}
