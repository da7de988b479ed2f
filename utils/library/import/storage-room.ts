/**
 * Asks the browser never to delete the library by itself, unless it has promised so already.
 * Never rejects: an import goes on whatever the answer is.
 */
export async function askForPersistence(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A private window may have no such storage.
  }
}
