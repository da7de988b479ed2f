import { isOf, isOfKind } from './arrange';
import type { BrowseChoice, TranscriptKind } from './browse-choice';
import { type Entry, sortKey } from './entry';

/** A channel, and how many of its transcripts are of the chosen kind. */
export interface ChannelCount {
  /** Empty for transcripts that name no channel. */
  readonly channel: string;
  readonly count: number;
}

export type KindCounts = Readonly<Record<TranscriptKind, number>>;

/** The channels that have any of the chosen kind, by name; what names none comes last. */
export function countChannels(
  entries: readonly Entry[],
  { kind }: Pick<BrowseChoice, 'kind'>,
): readonly ChannelCount[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!isOfKind(entry, kind)) continue;
    const channel = entry.summary.channel ?? '';
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  const unsorted = [...counts].map(([channel, count]) => ({
    key: sortKey(channel),
    entry: { channel, count },
  }));
  return unsorted
    .toSorted(
      (one, other) =>
        Number(one.key === '') - Number(other.key === '') || (one.key < other.key ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** How many of the chosen channel there are of each kind. */
export function countKinds(
  entries: readonly Entry[],
  choice: Pick<BrowseChoice, 'channel'>,
): KindCounts {
  const ofChannel = entries.filter((entry) => isOf(entry, choice));
  const count = (kind: TranscriptKind) => ofChannel.filter((entry) => isOfKind(entry, kind)).length;
  return {
    all: ofChannel.length,
    timed: count('timed'),
    untimed: count('untimed'),
    'needs-video': count('needs-video'),
  };
}
