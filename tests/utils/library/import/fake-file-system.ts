import type { OpenableHandle } from '@/utils/library/import/openable-handle';
import type { DroppedEntry, DroppedItem } from '@/utils/library/import/select-dropped';

/** A file or folder of a disk that exists only in a test; `gone` cannot be read. */
export type FakeEntry =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'folder'; readonly name: string; readonly children: readonly Child[] };

type Child = FakeEntry | 'gone';

export function file(name: string): FakeEntry {
  return { kind: 'file', name };
}

export function folder(name: string, children: readonly Child[]): FakeEntry {
  return { kind: 'folder', name, children };
}

/** Chromium lists so many at once. */
const BATCH = 100;

/** A drop of files and folders, of single files, and with handles where the browser has them. */
export function fakeDrop(
  entries: readonly FakeEntry[],
  files: readonly File[] = [],
  handleOf: (entry: FakeEntry) => OpenableHandle | null = () => null,
): { readonly items: readonly DroppedItem[] } {
  return {
    items: [
      ...entries.map((entry) => ({
        kind: 'file',
        webkitGetAsEntry: () => droppedEntry(entry, ''),
        getAsFile: () => null,
        getAsFileSystemHandle: async () => handleOf(entry),
      })),
      ...files.map((single) => ({
        kind: 'file',
        webkitGetAsEntry: () => null,
        getAsFile: () => single,
      })),
      { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null },
    ],
  };
}

function droppedEntry(entry: FakeEntry, parent: string): DroppedEntry {
  const fullPath = `${parent}/${entry.name}`;
  if (entry.kind === 'file') {
    return { fullPath, file: (resolve) => resolve(new File(['x'], entry.name)) };
  }
  return {
    fullPath,
    createReader() {
      const left = [...entry.children];
      return {
        readEntries(resolve, reject) {
          const batch = left.splice(0, left[0] === 'gone' ? 1 : BATCH);
          const goneAt = batch.indexOf('gone');
          if (goneAt === 0) return reject(new DOMException('Gone.', 'NotFoundError'));
          if (goneAt > 0) left.push(...batch.splice(goneAt));
          resolve(
            batch.filter((child) => child !== 'gone').map((child) => droppedEntry(child, fullPath)),
          );
        },
      };
    },
  };
}

/** A handle to a file or folder, with what the person says when asked whether it may be read. */
export function fakeHandle(
  entry: FakeEntry,
  permission: PermissionState = 'granted',
): OpenableHandle {
  const { name } = entry;
  const requestPermission = async () => permission;
  if (entry.kind === 'file') {
    return { name, requestPermission, getFile: async () => new File(['x'], name) };
  }
  return {
    name,
    requestPermission,
    async *entries() {
      for (const child of entry.children) {
        if (child === 'gone') throw new DOMException('Gone.', 'NotFoundError');
        yield [child.name, fakeHandle(child)] as const;
      }
    },
  };
}
