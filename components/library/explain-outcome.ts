import { text, type MessageKey } from '@/components/shared/text';
import type { ImportFailure, ImportOutcome } from '@/utils/library/import-files';
import type { Problem, VideoIdReason } from '@/utils/transcript/model';

/** Where a video's id was found is said where it is not the file's own clear word. */
const videoIdNotes: Partial<Record<VideoIdReason, MessageKey>> = {
  'text-link': 'videoFromOnlyLink',
  'name-in-brackets': 'videoFromFileName',
  'whole-name': 'videoFromFileName',
};

/** True where there is nothing more to say than that the file was added. */
export function isPlainlyAdded(outcome: ImportOutcome): boolean {
  return (
    outcome.status === 'added' &&
    outcome.problems.length === 0 &&
    videoIdNotes[outcome.videoIdReason] === undefined
  );
}

/** Says in plain words what became of a file and why, one sentence an entry, lines numbered. */
export function explainOutcome(outcome: ImportOutcome): readonly string[] {
  return [...explainStatus(outcome), ...outcome.problems.map(describeProblem)];
}

function explainStatus(outcome: ImportOutcome): readonly string[] {
  switch (outcome.status) {
    case 'added': {
      const note = videoIdNotes[outcome.videoIdReason];
      return [
        ...(note === undefined ? [] : [text(note)]),
        ...(outcome.problems.length === 0 ? [] : [text('reportAddedWithProblems')]),
      ];
    }
    case 'needs-encoding':
      return [];
    case 'unchanged':
      return [text('reportUnchangedReason')];
    case 'needs-video':
      return outcome.problems.length > 0 ? [] : [text('reportNeedsVideoReason')];
    case 'failed':
      return outcome.problems.length > 0 ? [] : [text(failureTexts[outcome.reason])];
  }
}

const failureTexts = {
  'not-a-transcript': 'failedNotATranscript',
  unreadable: 'failedUnreadable',
  'library-full': 'failedLibraryFull',
  'library-unavailable': 'failedLibraryUnavailable',
} as const satisfies Record<ImportFailure, MessageKey>;

function describeProblem({ line, message }: Problem): string {
  return line === null ? message : text('reportProblem', String(line), message);
}
