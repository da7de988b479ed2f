import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { BrowseSectionProps } from '@/components/library/browse/browse-section';
import type { Reveal } from '@/components/library/browse/use-active-row';
import type { ReaderSectionProps } from '@/components/library/reader/reader-section';
import type { UndoToastProps } from '@/components/shared/undo-toast';
import { createRemovals } from '@/utils/library/bin/create-removals';
import { readBrowseChoice, withBrowseChoice } from '@/utils/library/catalogue/browse-choice';
import { createBrowsing } from '@/utils/library/catalogue/create-browsing';
import { type CatalogueState, createCatalogue } from '@/utils/library/catalogue/create-catalogue';
import type { Library } from '@/utils/library/library';
import { createReader } from '@/utils/library/reader/create-reader';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { copyQuote, copyText } from '@/utils/session/write-clipboard';
import type { Settings } from '@/utils/settings/settings';
import type { VideoId } from '@/utils/transcript/model';
import { videoUrl } from '@/utils/transcript/video-url';
import { startPlace } from './start-place';

export interface BrowseOptions {
  readonly open: () => Promise<Library>;
  readonly settings: ReadonlySignal<Settings>;
  /** While this page imports, the list waits until it is asked for. */
  readonly isImporting: ReadonlySignal<boolean>;
  readonly onExport: (ids: readonly TranscriptId[]) => void;
  readonly onSearch: (query: string) => void;
  readonly lifetime: AbortSignal;
}

/** The list of all transcripts, the one that is open, and what the page shows of them. */
export interface Browse {
  readonly catalogue: ReadonlySignal<CatalogueState>;
  readonly section: BrowseSectionProps;
  readonly reading: ReaderSectionProps;
  readonly toast: UndoToastProps;
  readonly onAssignVideo: (ids: readonly TranscriptId[], videoId: VideoId) => void;
  /** To be called when much has come into the library: the list is to show it at once. */
  readonly refresh: () => void;
}

/** Introduces the library's list, its deletions, the reader and the page's address. */
export function startBrowse({
  open,
  settings,
  isImporting,
  onExport,
  onSearch,
  lifetime,
}: BrowseOptions): Browse {
  const place = startPlace(lifetime);
  const catalogue = createCatalogue(open, lifetime, isImporting);
  const browsing = createBrowsing(catalogue.state, readBrowseChoice(place.values.peek()));
  const removals = createRemovals(open);
  const reader = createReader(open, lifetime);
  const revealed = signal<Reveal | null>(null);
  const isRefused = signal(false);

  async function remove(summaries: readonly TranscriptSummary[]): Promise<void> {
    await removals.remove(summaries);
    await catalogue.refresh();
  }

  async function undo(): Promise<void> {
    const [first = null] = await removals.undo();
    await catalogue.refresh();
    revealed.value = { id: first };
  }

  async function assignVideo(ids: readonly TranscriptId[], videoId: VideoId): Promise<void> {
    try {
      await (await open()).assignVideo(ids, videoId);
      isRefused.value = false;
    } catch {
      isRefused.value = true;
    }
    await catalogue.refresh();
  }

  effect(() => place.replace((values) => withBrowseChoice(values, browsing.choice.value)));
  // Another order or filter is asked of all there is.
  browsing.choice.subscribe(() => {
    if (isImporting.peek()) void catalogue.refresh();
  });
  effect(() => {
    const id = place.openId.value;
    const shown = reader.state.peek();
    void reader.show(id);
    if (id === null && shown.status === 'ready') revealed.value = { id: shown.summary.id };
  });

  return {
    catalogue: catalogue.state,
    onAssignVideo: (ids, videoId) => void assignVideo(ids, videoId),
    refresh: () => void catalogue.refresh(),
    section: {
      browsing,
      revealed,
      isRefused,
      addressOf: place.addressOf,
      onOpen: place.open,
      onDelete: (summaries) => void remove(summaries),
      onExport,
      onRefresh: () => void catalogue.refresh(),
    },
    reading: {
      reader,
      settings,
      onBack: place.close,
      onDelete: (summary) => void remove([summary]),
      onExport,
      onPlay: (videoId, startMs) => window.open(videoUrl(videoId, startMs), '_blank', 'noreferrer'),
      onSearchAll(query) {
        place.close();
        onSearch(query);
      },
      onCopyQuote: copyQuote,
      onCopyText: copyText,
    },
    toast: {
      removal: removals.state,
      onUndo: () => void undo(),
      onDismiss() {
        void removals.dismiss();
        revealed.value = { id: null };
      },
    },
  };
}
