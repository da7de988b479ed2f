import type { OpenableHandle } from './openable-handle';
import { isLitterBelow } from './safe-path';
import { type Found, type Selection, selectFound } from './selection';

/** The part of a `FileSystemEntry` that is used; a file has `file`, a folder `createReader`. */
export interface DroppedEntry {
  readonly fullPath: string;
  readonly file?: (resolve: (file: File) => void, reject: (error: unknown) => void) => void;
  readonly createReader?: () => {
    /** At most a hundred at a time in Chromium; none means that there are no more. */
    readEntries(
      resolve: (entries: readonly DroppedEntry[]) => void,
      reject: (error: unknown) => void,
    ): void;
  };
}

/** The part of a `DataTransferItem` that is used. */
export interface DroppedItem {
  readonly kind: string;
  webkitGetAsEntry(): DroppedEntry | null;
  getAsFile(): File | null;
  /** Chromium only. Source: https://wicg.github.io/file-system-access/#drag-and-drop */
  getAsFileSystemHandle?(): Promise<OpenableHandle | null>;
}

/**
 * Selects what was dropped: files, and folders to their depths. To be called while the drop event
 * is handled; once the handler returns, a browser tells nothing more of what was dropped.
 */
export async function selectDropped(dropped: {
  readonly items: Iterable<DroppedItem>;
}): Promise<Selection> {
  // All of this before anything is awaited.
  const items = [...dropped.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
      handling: findHandle(item),
    }));
  const found = await Promise.all(
    items.map(async ({ entry, file }) => (entry ? collect(entry) : asFound(file))),
  );
  const handles = await Promise.all(items.map(({ handling }) => handling));
  return selectFound(
    found.flat(),
    handles.filter((handle) => handle !== null),
  );
}

/** What is no file of a file system, such as a picture dragged from another page. */
function asFound(file: File | null): readonly Found[] {
  return file ? [{ kind: 'file', file, path: file.name }] : [];
}

async function findHandle(item: DroppedItem): Promise<OpenableHandle | null> {
  try {
    return (await item.getAsFileSystemHandle?.()) ?? null;
  } catch {
    return null;
  }
}

/** A folder's files, and where it cannot be read to its end, the folder itself as well. */
async function collect(entry: DroppedEntry): Promise<readonly Found[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isLitterBelow(path)) return [];
  const found: (readonly Found[])[] = [];
  try {
    if (entry.file) found.push([{ kind: 'file', file: await fileOf(entry), path }]);
    for await (const batch of childrenOf(entry)) {
      for (const child of await Promise.all(batch.map(collect))) found.push(child);
    }
  } catch {
    found.push([{ kind: 'unreadable', path }]);
  }
  return found.flat();
}

async function* childrenOf(entry: DroppedEntry): AsyncGenerator<readonly DroppedEntry[]> {
  const reader = entry.createReader?.();
  if (!reader) return;
  for (;;) {
    const batch = await new Promise<readonly DroppedEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return;
    yield batch;
  }
}

function fileOf(entry: DroppedEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file?.(resolve, reject);
  });
}
