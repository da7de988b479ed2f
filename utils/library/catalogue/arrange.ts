import type { BrowseChoice, SortColumn, TranscriptKind } from './browse-choice';
import type { Entry } from './entry';

/** Puts entries in the order that was chosen, those that were chosen. */
export type Arranger = (entries: readonly Entry[], choice: BrowseChoice) => readonly Entry[];

const TIMING_RANK = { exact: 2, estimated: 1, none: 0 } as const;

/**
 * Makes a function that arranges the same entries again and again, as some come and go. It keeps
 * them in the order of their titles, which takes most of the time and is nearly right each time:
 * engines sort that in a tenth of it. Sorting that by a column's numbers leaves the titles of equals
 * in order.
 */
export function createArranger(): Arranger {
  let byTitle: readonly Entry[] = [];
  return (entries, choice) => {
    const fresh = new Set(entries);
    const kept = byTitle.filter((entry) => fresh.delete(entry));
    byTitle = [...kept, ...fresh].toSorted(compareTitles);
    const { column, isDescending } = choice.sort;
    const sign = isDescending ? -1 : 1;
    const valueOf = createValues(byTitle, column);
    const chosen: { readonly entry: Entry; readonly value: number }[] = [];
    const unknown: Entry[] = [];
    for (const entry of byTitle) {
      if (!isOfKind(entry, choice.kind) || !isOf(entry, choice)) continue;
      const value = valueOf(entry);
      if (value === null) unknown.push(entry);
      else chosen.push({ entry, value: sign * value });
    }
    const sorted = chosen.toSorted((one, other) => one.value - other.value);
    // What is not known comes last, whichever way it is sorted.
    return [...sorted.map(({ entry }) => entry), ...unknown];
  };
}

/** Whether a transcript is of that kind. */
export function isOfKind({ summary }: Entry, kind: TranscriptKind): boolean {
  switch (kind) {
    case 'all':
      return true;
    case 'timed':
      return summary.timing !== 'none';
    case 'untimed':
      return summary.timing === 'none';
    case 'needs-video':
      return summary.videoId === null;
  }
}

/** Whether a transcript is of the chosen channel, or all are chosen. */
export function isOf({ summary }: Entry, { channel }: Pick<BrowseChoice, 'channel'>): boolean {
  return channel === null || (summary.channel ?? '') === channel;
}

/** The number that a column sorts an entry by; `null` where the column is empty. */
function createValues(
  byTitle: readonly Entry[],
  column: SortColumn,
): (entry: Entry) => number | null {
  switch (column) {
    case 'title': {
      let place = 0;
      // Asked in the order of titles, one after the other.
      return ({ titleKey }) => (titleKey === '' ? null : place++);
    }
    case 'channel': {
      const keys = new Set(byTitle.map(({ channelKey }) => channelKey));
      const ranks = new Map([...keys].toSorted(compareTexts).map((key, rank) => [key, rank]));
      return ({ summary, channelKey }) =>
        summary.channel === null ? null : (ranks.get(channelKey) ?? 0);
    }
    case 'date':
      return ({ summary: { publishedOn } }) =>
        publishedOn === null ? null : Number(publishedOn.replaceAll('-', ''));
    case 'length':
      return ({ summary }) => summary.durationMs;
    case 'lines':
      return ({ summary }) => summary.lineCount;
    case 'timing':
      return ({ summary }) => TIMING_RANK[summary.timing];
    case 'imported':
      return ({ summary }) => summary.importedAt;
  }
}

/** Never leaves an order to chance. */
function compareTitles(one: Entry, other: Entry): number {
  return (
    compareTexts(one.titleKey, other.titleKey) || compareTexts(one.summary.id, other.summary.id)
  );
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
