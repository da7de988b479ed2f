import { LibraryError } from '@/utils/library/library-error';

/** Why an export, a backup or a restore did not come to its end. */
export type TaskFailure =
  /** The library could not be opened, read or written. */
  | 'library-unavailable'
  /** The disk, or what the browser allows, is full: the library takes no more. */
  | 'library-full'
  /** There is no room for the file. */
  | 'no-room'
  /** The file cannot be written: not allowed, or its disk was taken away. */
  | 'cannot-save'
  /** The file cannot be read any more: it was moved, changed or deleted. */
  | 'cannot-read';

/** Names the reason for an error; `otherwise` is what the task does with files. */
export function explainFailure(
  error: unknown,
  otherwise: 'cannot-save' | 'cannot-read',
): TaskFailure {
  if (error instanceof LibraryError) {
    return error.reason === 'full' ? 'library-full' : 'library-unavailable';
  }
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'no-room' : otherwise;
}
