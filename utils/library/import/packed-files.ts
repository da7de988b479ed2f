import type { FileContent, ImportFile } from './import-file';
import type { ImportFailure } from './import-outcome';

/**
 * Files of one zip in little space: as objects, the 300,000 entries of a large one take 200 MB.
 * Plain data: it can be sent between threads.
 */
export interface PackedFiles {
  readonly zip: Blob;
  readonly fileCount: number;
  readonly byteCount: number;
  /** One in each line: no path has line breaks. */
  readonly paths: string;
  /** For each file what `NUMBERS_PER_FILE` says. */
  readonly numbers: Float64Array;
  /** Why a file is unusable; `null` for others. */
  readonly reasons: readonly (ImportFailure | null)[];
}

/** Its size, stamp, offset, packed size, and how its content is kept. */
const NUMBERS_PER_FILE = 5;

const STORED = 0;
const DEFLATED = 1;
/** The zip itself is the file: it only has the name of one. */
const WHOLE = 2;

/** Packs entries of a zip. */
export function packFiles(zip: Blob, files: readonly ImportFile[]): PackedFiles {
  return {
    zip,
    fileCount: files.length,
    byteCount: files.reduce((sum, { byteCount }) => sum + byteCount, 0),
    paths: files.map(({ path }) => path).join('\n'),
    numbers: Float64Array.from(files.flatMap(numbersOf)),
    reasons: files.map(({ content }) => (content.kind === 'unusable' ? content.reason : null)),
  };
}

/** Unpacks entries, one by one as they are needed. */
export function* unpackFiles({
  zip,
  fileCount,
  paths,
  numbers,
  reasons,
}: PackedFiles): Generator<ImportFile> {
  if (fileCount === 0) return;
  for (const [position, path] of paths.split('\n').entries()) {
    const start = position * NUMBERS_PER_FILE;
    const [byteCount = 0, stamp = 0, offset = 0, packedByteCount = 0, kind] = numbers.subarray(
      start,
      start + NUMBERS_PER_FILE,
    );
    const reason = reasons[position] ?? null;
    const isDeflated = kind === DEFLATED;
    const place = { zip, offset, packedByteCount, isDeflated, crc32: stamp };
    yield { path, byteCount, stamp, content: contentOf(reason, kind === WHOLE, place) };
  }
}

function numbersOf({ byteCount, stamp, content }: ImportFile): readonly number[] {
  switch (content.kind) {
    case 'zip-entry': {
      const { offset, packedByteCount, isDeflated } = content;
      return [byteCount, stamp, offset, packedByteCount, isDeflated ? DEFLATED : STORED];
    }
    case 'file':
      return [byteCount, stamp, 0, 0, WHOLE];
    case 'unusable':
      return [byteCount, stamp, 0, 0, STORED];
  }
}

function contentOf(
  reason: ImportFailure | null,
  isWhole: boolean,
  place: Omit<Extract<FileContent, { readonly kind: 'zip-entry' }>, 'kind'>,
): FileContent {
  if (reason !== null) return { kind: 'unusable', reason };
  return isWhole ? { kind: 'file', file: place.zip } : { kind: 'zip-entry', ...place };
}
