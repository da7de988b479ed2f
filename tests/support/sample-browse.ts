import { signal } from '@preact/signals';
import type { BrowseSectionProps } from '@/components/library/browse/browse-section';
import { USUAL_CHOICE, type BrowseChoice } from '@/utils/library/catalogue/browse-choice';
import { createBrowsing } from '@/utils/library/catalogue/create-browsing';
import type { CatalogueState } from '@/utils/library/catalogue/create-catalogue';
import { createEntryMaker } from '@/utils/library/catalogue/entry';
import type { TranscriptSummary } from '@/utils/library/schema';
import { totalOf } from '@/utils/library/totals';

/** What a list of transcripts shows; what is left out is as usual. */
export interface ShownBrowse extends Partial<Omit<BrowseSectionProps, 'browsing'>> {
  readonly catalogue?: CatalogueState;
  readonly choice?: Partial<BrowseChoice>;
}

/** A list that was read to its end. */
export function catalogueOf(summaries: readonly TranscriptSummary[]): CatalogueState {
  return {
    status: 'ready',
    entries: summaries.map(createEntryMaker()),
    isComplete: true,
    totals: totalOf(summaries),
  };
}

/** A list of transcripts that does what it is told, except what only a library can do. */
export function sampleBrowse({
  catalogue = catalogueOf([]),
  choice,
  ...props
}: ShownBrowse): BrowseSectionProps {
  const ignore = () => undefined;
  return {
    browsing: createBrowsing(signal(catalogue), { ...USUAL_CHOICE, ...choice }),
    revealed: signal(null),
    isRefused: signal(false),
    addressOf: (id) => `?transcript=${id}`,
    onOpen: ignore,
    onDelete: ignore,
    onExport: ignore,
    onRefresh: ignore,
    ...props,
  };
}
