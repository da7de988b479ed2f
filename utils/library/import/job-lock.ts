import type { JobId } from './import-job';

/**
 * Does `work` while this tab, and no other, is at work on the job. Returns `null` where another tab
 * is. A tab that closes, crashes or is killed lets go: the browser sees to that.
 */
export async function withJobLock<Result>(
  id: JobId,
  work: () => Promise<Result>,
): Promise<Result | null> {
  return navigator.locks.request(lockName(id), { ifAvailable: true }, async (lock) =>
    lock === null ? null : work(),
  );
}

/** The jobs that some tab is at work on. */
export async function runningJobs(): Promise<(id: JobId) => boolean> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  return (id) => names.has(lockName(id));
}

function lockName(id: JobId): string {
  return `sidescript import ${id}`;
}
