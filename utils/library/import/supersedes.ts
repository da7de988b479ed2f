import type { TranscriptSummary } from '@/utils/library/schema';
import type { CueList } from '@/utils/transcript/model';

const TIMING_RANK: Readonly<Record<CueList['timing'], number>> = {
  none: 0,
  estimated: 1,
  exact: 2,
};

/** A transcript with better times may be so much shorter, no more: words must not be lost. */
const KEPT_SHARE_WITH_BETTER_TIMES = 0.9;

/**
 * True where `newer` may take the place of `older`: it is of the same video and origin, comes by
 * another import, and is better. Otherwise both are kept.
 *
 * Of the same origin are two imported transcripts that agree in video, channel, title, language,
 * format and in what made them; where nobody says what made them, the name of the file must be the
 * same as well. Files of one import never replace each other, or it would depend on their order
 * what is left.
 *
 * What a person has edited keeps its place: their work is in no file.
 *
 * Better is what is timed over what is less well timed, where it has nine tenths of the text at
 * least; and of equal timing, what has more text.
 */
export function supersedes(newer: TranscriptSummary, older: TranscriptSummary): boolean {
  return (
    newer.jobId !== older.jobId &&
    older.edit === undefined &&
    isSameOrigin(newer, older) &&
    isBetter(newer, older)
  );
}

function isSameOrigin(one: TranscriptSummary, other: TranscriptSummary): boolean {
  return (
    one.videoId !== null &&
    one.videoId === other.videoId &&
    one.origin === 'imported' &&
    other.origin === 'imported' &&
    one.channel === other.channel &&
    one.title.normalize() === other.title.normalize() &&
    one.language === other.language &&
    one.format === other.format &&
    one.sourceModel === other.sourceModel &&
    (one.sourceModel !== null || one.fileName === other.fileName)
  );
}

/** Text is measured in letters: words are not told apart in all scripts. */
function isBetter(newer: TranscriptSummary, older: TranscriptSummary): boolean {
  const gain = TIMING_RANK[newer.timing] - TIMING_RANK[older.timing];
  if (gain < 0) return false;
  return gain > 0
    ? newer.characterCount >= KEPT_SHARE_WITH_BETTER_TIMES * older.characterCount
    : newer.characterCount > older.characterCount;
}
