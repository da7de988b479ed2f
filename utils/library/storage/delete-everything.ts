import type { StoreNames } from 'idb';
import { isRestoring } from '@/utils/library/backup/restore-lock';
import { runningJobs } from '@/utils/library/import/job-lock';
import type { LibraryDatabase } from '@/utils/library/open-database';
import type { LibrarySchema } from '@/utils/library/schema';

/** `busy`: some tab is importing or restoring, and would go on filling the library. */
export type Deletion = 'deleted' | 'busy';

/** Which bundled files were put in once, or the next start of the browser would put them in again. */
const KEPT: ReadonlySet<StoreNames<LibrarySchema>> = new Set(['bundled']);

/** Deletes all that the database holds of a person's, in one transaction: all of it, or nothing. */
export async function deleteEverything(database: LibraryDatabase): Promise<Deletion> {
  const isRunning = await runningJobs();
  const jobIds = await database.getAllKeys('jobs');
  if (jobIds.some(isRunning) || (await isRestoring())) return 'busy';
  const names = [...database.objectStoreNames].filter((name) => !KEPT.has(name));
  const transaction = database.transaction(names, 'readwrite');
  await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
  const log = transaction.objectStore('changeLog');
  // A gap in the log: whoever follows it reads the list anew.
  await log.delete(await log.add({ added: [], removed: [] }));
  await log.add({ added: [], removed: [] });
  await transaction.done;
  return 'deleted';
}
