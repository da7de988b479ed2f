import { readTranscript } from '@/utils/transcript/formats/read';
import type { Library } from './library';
import type { BundledStatus } from './save-bundled';

/** A file that comes with the extension and holds one transcript. */
export interface BundledFile {
  /** Names the file across versions of the extension. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

export interface BundledOutcome {
  readonly path: string;
  /** `failed`: the file cannot be read, or holds no transcript that names its video. */
  readonly status: BundledStatus | 'failed';
}

/**
 * Puts bundled transcripts into the library: each once, and never over what a person changed or
 * deleted. Done file by file, so that it may be cut off at any moment and simply called again.
 * Rejects with a `LibraryError` where the library takes no more.
 */
export async function addBundledTranscripts(
  library: Library,
  files: readonly BundledFile[],
): Promise<readonly BundledOutcome[]> {
  const outcomes: BundledOutcome[] = [];
  for (const file of files) {
    outcomes.push({ path: file.path, status: await addBundledFile(library, file) });
  }
  return outcomes;
}

async function addBundledFile(
  library: Library,
  { path, read }: BundledFile,
): Promise<BundledOutcome['status']> {
  const bytes = await read().catch(() => null);
  if (!bytes) return 'failed';
  const { transcripts } = await readTranscript(bytes, path);
  const [transcript] = transcripts;
  if (!transcript?.videoId) return 'failed';
  return library.saveBundled(path, transcript, Date.now());
}
