import type { ImportFile } from './import-file';
import type { JobSource } from './import-job';
import type { OpenableHandle } from './openable-handle';
import { isLitterBelow, safePath } from './safe-path';

/** What a person chose to import, as far as it is known before zips are opened. */
export interface Selection {
  readonly sources: readonly JobSource[];
  /** All but zips; what cannot be read is among them, with the reason. */
  readonly files: readonly ImportFile[];
  readonly zips: readonly File[];
  /** Reopen the same in another session, where the browser has such handles; else empty. */
  readonly handles: readonly OpenableHandle[];
}

/** A file, and where it lies below what a person chose; a folder that cannot be read. */
export type Found =
  | { readonly kind: 'file'; readonly file: File; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string };

/**
 * The page is held up no longer than this: for the size of each file a browser may ask another
 * process, which took 400 ms for 4,000 of them (Chromium, November 2026).
 */
const LONGEST_SLICE_MS = 20;

/** Makes a selection of what was found; litter in folders is left out, what was chosen itself never. */
export async function selectFound(
  found: readonly Found[],
  handles: readonly OpenableHandle[] = [],
): Promise<Selection> {
  const files: ImportFile[] = [];
  const zips: File[] = [];
  let sliceStartMs = performance.now();
  for (const item of found) {
    if (isLitterBelow(item.path)) continue;
    if (item.kind === 'file' && /\.zip$/i.test(item.file.name)) zips.push(item.file);
    else files.push(describe(item));
    if (performance.now() - sliceStartMs < LONGEST_SLICE_MS) continue;
    await nextTask();
    sliceStartMs = performance.now();
  }
  return { sources: [...zips.map(zipSource), ...fileSources(files)], files, zips, handles };
}

/** Selects files of an input or a folder input, whose `webkitRelativePath` names their folders. */
export function selectFiles(files: Iterable<File>): Promise<Selection> {
  return selectFound(
    [...files].map((file) => ({ kind: 'file', file, path: file.webkitRelativePath || file.name })),
  );
}

/** Selects a text that was pasted, as if it were a file of that name. */
export function selectText(text: string, name: string): Promise<Selection> {
  return selectFiles([new File([text], name, { type: 'text/plain' })]);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function describe(found: Found): ImportFile {
  const path = safePath(found.path);
  if (found.kind === 'unreadable') {
    const content = { kind: 'unusable', reason: 'folder-unreadable' } as const;
    return { path, byteCount: 0, stamp: 0, content };
  }
  const { size, lastModified } = found.file;
  return {
    path,
    byteCount: size,
    stamp: lastModified,
    content: { kind: 'file', file: found.file },
  };
}

function zipSource({ name, size, lastModified }: File): JobSource {
  return {
    kind: 'zip',
    name: safePath(name),
    byteCount: size,
    fileCount: null,
    lastModifiedMs: lastModified,
  };
}

/** One source for each folder at the top, and one for all single files. */
function fileSources(files: readonly ImportFile[]): readonly JobSource[] {
  const groups = Map.groupBy(files, ({ path }) => path.slice(0, path.indexOf('/') + 1));
  return [...groups].map(([folder, members]) => ({
    kind: folder === '' ? 'files' : 'folder',
    name: folder === '' ? (members[0]?.path ?? '') : folder.slice(0, -1),
    byteCount: members.reduce((sum, { byteCount }) => sum + byteCount, 0),
    fileCount: members.length,
    lastModifiedMs: null,
  }));
}
