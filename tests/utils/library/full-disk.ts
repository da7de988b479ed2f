import { vi } from 'vitest';

/**
 * Makes the browser refuse, for the rest of the test, to add anything to the stores in `names`, as
 * it does when the disk is full. Returns a function that makes room again.
 */
export function fillDisk(names: readonly string[]): () => void {
  const adding = vi.spyOn(IDBObjectStore.prototype, 'add');
  adding.mockImplementation(function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (names.includes(this.name)) throw new DOMException('No room.', 'QuotaExceededError');
    return this.put(value, key);
  });
  return () => adding.mockRestore();
}
