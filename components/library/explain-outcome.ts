import { text, type MessageKey } from '@/components/shared/text';
import type { ImportFailure, ImportOutcome } from '@/utils/library/import/import-outcome';
import type { VideoIdReason } from '@/utils/transcript/model';
import { explainProblem } from './explain-problem';

/** Where a video's id was found is said where it is not the file's own clear word. */
const videoIdNotes: Partial<Record<VideoIdReason, MessageKey>> = {
  'text-link': 'videoFromOnlyLink',
  'name-in-brackets': 'videoFromFileName',
  'whole-name': 'videoFromFileName',
};

/** Says in plain words what became of a file and why, one sentence an entry, lines numbered. */
export function explainOutcome(outcome: ImportOutcome): readonly string[] {
  return [...explainStatus(outcome), ...outcome.problems.map((problem) => explainProblem(problem))];
}

function explainStatus(outcome: ImportOutcome): readonly string[] {
  switch (outcome.status) {
    case 'added': {
      const note = videoIdNotes[outcome.videoIdReason];
      return [
        ...explainVideo(outcome),
        ...(note === undefined ? [] : [text(note)]),
        ...(outcome.problems.length === 0 ? [] : [text('reportAddedWithProblems')]),
      ];
    }
    case 'updated':
      return [...explainVideo(outcome), text('reportUpdatedReason')];
    case 'unchanged':
      return [
        ...explainVideo(outcome),
        text(outcome.isEdited === true ? 'reportEditedReason' : 'reportUnchangedReason'),
      ];
    case 'needs-encoding':
      return [];
    case 'needs-video':
      return [text('reportNeedsVideoReason')];
    case 'failed':
      return outcome.problems.length > 0 ? [] : [text(failureTexts[outcome.reason])];
  }
}

/** A person came from a video's page, and would look for the transcript there. */
function explainVideo({ isOfOtherVideo }: { readonly isOfOtherVideo: boolean }): readonly string[] {
  return isOfOtherVideo ? [text('reportOfOtherVideo')] : [];
}

const failureTexts = {
  'not-a-transcript': 'failedNotATranscript',
  unreadable: 'failedUnreadable',
  'folder-unreadable': 'failedFolderUnreadable',
  'zip-damaged': 'failedZipDamaged',
  'entry-damaged': 'failedEntryDamaged',
  'entry-encrypted': 'failedEntryEncrypted',
  'entry-method-unknown': 'failedEntryMethodUnknown',
  'too-large': 'failedTooLarge',
  'entry-packed-too-tightly': 'failedEntryPackedTooTightly',
  'zip-inside-zip': 'failedZipInsideZip',
} as const satisfies Record<ImportFailure, MessageKey>;
