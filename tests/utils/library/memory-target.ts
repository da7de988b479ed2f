import type { SaveTarget, SavedFile } from '@/utils/library/export/save-target';

/** A disk in memory: what was saved there, by name. */
export interface MemoryDisk {
  readonly chooseTarget: (file: SavedFile) => Promise<SaveTarget>;
  readonly files: ReadonlyMap<string, File>;
  /** What was begun and is still there, finished or not. */
  readonly leftovers: () => readonly string[];
}

/** Makes a disk that refuses to hold more than `room` bytes. */
export function createMemoryDisk(room = Infinity): MemoryDisk {
  const files = new Map<string, File>();
  const begun = new Set<string>();

  function chooseTarget({ name, mediaType }: SavedFile): Promise<SaveTarget> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let left = room;
    begun.add(name);
    const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
      write(chunk) {
        left -= chunk.length;
        if (left < 0) throw new DOMException('No room.', 'QuotaExceededError');
        chunks.push(chunk.slice());
      },
    });
    return Promise.resolve({
      name,
      writable,
      finish() {
        files.set(name, new File(chunks, name, { type: mediaType }));
        return Promise.resolve();
      },
      discard() {
        begun.delete(name);
        return Promise.resolve();
      },
    });
  }

  return { chooseTarget, files, leftovers: () => [...begun] };
}
