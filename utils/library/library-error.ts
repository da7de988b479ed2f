/** Why the library cannot do what was asked. In each case what it already holds is untouched. */
export type LibraryErrorReason =
  /** The browser does not open the database: a private window, a damaged profile, a broken disk. */
  | 'unavailable'
  /** Another tab holds an older database open: close it, then try again. */
  | 'blocked'
  /** A newer version of the extension wrote the database: update this one. */
  | 'outdated'
  /** The connection was closed, by us or by the browser: open the library again. */
  | 'closed'
  /** The disk or what the browser allows is full. */
  | 'full'
  /** The stored lines of this transcript cannot be read: import its file again. */
  | 'damaged';

/** The one error that the library's functions reject with; `cause` holds the browser's own. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly reason: LibraryErrorReason,
    options?: ErrorOptions,
  ) {
    super(`The library is ${reason}.`, options);
  }
}

/**
 * Names the reason why the database does not open.
 * Source: https://w3c.github.io/IndexedDB/#opening
 */
export function explainOpenError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const name = error instanceof DOMException ? error.name : null;
  if (name === 'VersionError') return new LibraryError('outdated', { cause: error });
  if (name === 'QuotaExceededError') return new LibraryError('full', { cause: error });
  return new LibraryError('unavailable', { cause: error });
}

/**
 * Names the reason why an open database refused a request. An error that is not the browser's is
 * a mistake of ours and comes back as it is. Source: https://w3c.github.io/IndexedDB/#exceptions
 */
export function explainRequestError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new LibraryError('full', { cause: error });
    case 'InvalidStateError':
    case 'AbortError':
      return new LibraryError('closed', { cause: error });
    default:
      return new LibraryError('unavailable', { cause: error });
  }
}

/** Waits for requests, and rejects as `explainRequestError` says where they are refused. */
export async function explained<Result>(requests: Promise<Result>): Promise<Result> {
  try {
    return await requests;
  } catch (error) {
    throw explainRequestError(error);
  }
}
