import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { LibraryError, explainOpenError } from './library-error';
import { type Migration, migrations } from './migrations';
import type { LibrarySchema } from './schema';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

const DATABASE_NAME = 'sidescript';

/**
 * Opens the database and brings it to the newest version. `onLost` is called once the connection
 * is gone without our asking: a newer version of the extension upgrades, or the browser cut it.
 * Rejects with a `LibraryError`; a failed migration leaves the database as it was. Tests pass
 * `steps` of their own.
 */
export async function openDatabase(
  onLost: () => void,
  steps: readonly Migration[] = migrations,
): Promise<LibraryDatabase> {
  const { promise: refusal, reject: refuse } = Promise.withResolvers<never>();
  const opening = openLatestVersion(steps, () => refuse(new LibraryError('blocked')));
  try {
    const database = await Promise.race([opening, refusal]);
    database.addEventListener('versionchange', () => {
      database.close();
      onLost();
    });
    database.addEventListener('close', onLost);
    return database;
  } catch (error) {
    // Opening goes on after `blocked` was told: a connection nobody waits for would block others.
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
    throw explainOpenError(error);
  }
}

async function openLatestVersion(
  steps: readonly Migration[],
  onBlocked: () => void,
): Promise<LibraryDatabase> {
  return openDB<LibrarySchema>(DATABASE_NAME, steps.length, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      // What goes wrong here rejects the opening itself.
      transaction.done.catch(() => undefined);
      // A migration that throws aborts the upgrade as a whole: IndexedDB does that for us.
      for (const migrate of steps.slice(oldVersion)) {
        migrate(unwrap(database), unwrap(transaction));
      }
    },
    blocked: onBlocked,
  });
}
