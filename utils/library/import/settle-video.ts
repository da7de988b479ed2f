import type { Library } from '@/utils/library/library';
import type { VideoId } from '@/utils/transcript/model';
import type { StoredOutcome } from './import-outcome';
import type { JobReport } from './journal';
import type { VideoChoice } from './video-choice';

/**
 * Does as a person has decided. What was deleted meanwhile stays so. Rejects with a `LibraryError`;
 * then they are asked again.
 */
export async function settleVideo(
  library: Library,
  { id, wantedVideo }: Pick<JobReport, 'id' | 'wantedVideo'>,
  outcome: StoredOutcome,
  choice: VideoChoice,
): Promise<void> {
  const isMoved = choice === 'wanted' && wantedVideo !== null;
  const settledId = isMoved ? await move(library, outcome.id, wantedVideo) : outcome.id;
  await library.journal.settleVideo(id, outcome, settledId);
}

async function move(
  library: Library,
  id: StoredOutcome['id'],
  videoId: VideoId,
): Promise<StoredOutcome['id']> {
  const summary = await library.find(id);
  if (summary === null || summary.videoId === videoId) return summary?.id ?? id;
  const edit = { field: 'video', before: summary.videoId, after: videoId } as const;
  const result = await library.edit(summary.id, edit);
  return result.status === 'saved' ? result.summary.id : summary.id;
}
