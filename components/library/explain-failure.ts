import { text } from '@/components/shared/text';
import type { TaskFailure } from '@/utils/library/export/task-failure';

/** Says why an export, a backup or a restore did not come to its end, and what to do. */
export function explainFailure(reason: TaskFailure): string {
  switch (reason) {
    case 'library-unavailable':
      return text('failedLibrary');
    case 'library-full':
      return text('failedLibraryFull');
    case 'no-room':
      return text('failedNoRoom');
    case 'cannot-save':
      return text('failedCannotSave');
    case 'cannot-read':
      return text('failedCannotRead');
  }
}
