import { vi } from 'vitest';

/**
 * Makes the browser refuse, for the rest of the test, to write anything to the stores in `names`,
 * as it does when the disk is full. Returns a function that makes room again.
 */
export function fillDisk(names: readonly string[]): () => void {
  const spies = (['add', 'put'] as const).map((method) => {
    const write = IDBObjectStore.prototype[method];
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (names.includes(this.name)) throw new DOMException('No room.', 'QuotaExceededError');
      return write.call(this, value, key);
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
