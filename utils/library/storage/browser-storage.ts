/** What the browser says of the room that it gives. */
export interface BrowserStorage {
  readonly usedBytes: number;
  readonly allowedBytes: number;
  /** True where it has promised not to delete anything by itself. */
  readonly isPersisted: boolean;
}

/** Asks the browser; `null` where it does not tell, as in some private windows. */
export async function readBrowserStorage(): Promise<BrowserStorage | null> {
  try {
    const [{ usage = 0, quota = 0 }, isPersisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { usedBytes: usage, allowedBytes: quota, isPersisted };
  } catch {
    return null;
  }
}
