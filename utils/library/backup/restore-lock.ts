const LOCK = 'sidescript restore';

/**
 * Does `work` while no other tab restores. Returns `null` where one does. A tab that closes or
 * crashes lets go: the browser sees to that.
 */
export async function withRestoreLock<Result>(work: () => Promise<Result>): Promise<Result | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
    lock === null ? null : work(),
  );
}

/** True while some tab restores. */
export async function isRestoring(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === LOCK);
}
