import { isOf, isOfKind } from './arrange';
import type { BrowseChoice, TranscriptKind } from './browse-choice';
import { type Entry, sortKey } from './entry';

/** A channel, and how many of its transcripts are of the chosen kind. */
export interface ChannelCount {
  /** Empty for transcripts that name no channel. */
  readonly channel: string;
  readonly count: number;
}

const KINDS: readonly TranscriptKind[] = ['all', 'timed', 'untimed', 'needs-video'];

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
  const counts = { all: 0, timed: 0, untimed: 0, 'needs-video': 0 };
  for (const entry of entries) {
    if (!isOf(entry, choice)) continue;
    for (const kind of KINDS) counts[kind] += isOfKind(entry, kind) ? 1 : 0;
  }
  return counts;
}
