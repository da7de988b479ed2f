import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { createArranger } from './arrange';
import { type BrowseChoice, isUsualChoice } from './browse-choice';
import { type ChannelCount, type KindCounts, countChannels, countKinds } from './count-facets';
import type { CatalogueState } from './create-catalogue';
import type { Entry } from './entry';

/** What the table of transcripts shows. */
export type BrowseView =
  | { readonly status: 'opening' }
  | { readonly status: 'unavailable' }
  | {
      readonly status: 'ready';
      /** Those that were chosen, in the order that was chosen. */
      readonly rows: readonly TranscriptSummary[];
      /** False while the rest of the list is being read. */
      readonly isComplete: boolean;
      /** True while an import has brought what is not in the list yet. */
      readonly isBehind: boolean;
      readonly totals: LibraryTotals;
    };

/** A person's way through the library: order, filters, selection. */
export interface Browsing {
  readonly view: ReadonlySignal<BrowseView>;
  readonly choice: ReadonlySignal<BrowseChoice>;
  /** The channels to choose from. */
  readonly channels: ReadonlySignal<readonly ChannelCount[]>;
  readonly kinds: ReadonlySignal<KindCounts>;
  /** Only such as are shown: what nobody sees must not be deleted with the rest. */
  readonly selection: ReadonlySignal<ReadonlySet<TranscriptId>>;
  /** Those that wait for a video, the first imported first. */
  readonly needingVideo: ReadonlySignal<readonly TranscriptSummary[]>;
  readonly choose: (change: Partial<BrowseChoice>) => void;
  readonly select: (ids: ReadonlySet<TranscriptId>) => void;
}

/** Makes a way through a catalogue, beginning with a choice. */
export function createBrowsing(
  catalogue: ReadonlySignal<CatalogueState>,
  first: BrowseChoice,
): Browsing {
  const choice = signal(first);
  const chosenIds = signal<ReadonlySet<TranscriptId>>(new Set());
  const arrange = createArranger();
  const entries = computed<readonly Entry[]>(() =>
    catalogue.value.status === 'ready' ? catalogue.value.entries : [],
  );
  // Facts of their own, so that another order or other totals count nothing anew.
  const isWhole = computed(() => isComplete(catalogue.value));
  const kind = computed(() => choice.value.kind);
  const channel = computed(() => choice.value.channel);
  const rows = computed(() => {
    // The newest alone say nothing of another order, or of what is rare.
    const isTelling = isUsualChoice(choice.value) || isWhole.value;
    const arranged = isTelling ? arrange(entries.value, choice.value) : [];
    return arranged.map(({ summary }) => summary);
  });

  return {
    choice,
    view: computed(() => viewOf(catalogue.value, rows.value)),
    channels: computed(() => countChannels(entries.value, { kind: kind.value })),
    kinds: computed(() => countKinds(entries.value, { channel: channel.value })),
    selection: computed(() => {
      if (chosenIds.value.size === 0) return chosenIds.value;
      const isChosen = ({ id }: TranscriptSummary) => chosenIds.value.has(id);
      return new Set(rows.value.filter(isChosen).map(({ id }) => id));
    }),
    needingVideo: computed(() =>
      entries.value
        .filter(({ summary }) => summary.videoId === null)
        .map(({ summary }) => summary)
        .toSorted((one, other) => one.importedAt - other.importedAt),
    ),
    choose(change) {
      if ('channel' in change || 'kind' in change) chosenIds.value = new Set();
      choice.value = { ...choice.value, ...change };
    },
    select(ids) {
      chosenIds.value = ids;
    },
  };
}

function isComplete(state: CatalogueState): boolean {
  return state.status === 'ready' && state.isComplete;
}

function viewOf(state: CatalogueState, rows: readonly TranscriptSummary[]): BrowseView {
  switch (state.status) {
    case 'opening':
    case 'unavailable':
      return state;
    case 'ready': {
      const { entries, isComplete: isWhole, totals } = state;
      const isBehind = isWhole && entries.length < totals.transcripts;
      return { status: 'ready', rows, isComplete: isWhole, isBehind, totals };
    }
  }
}
