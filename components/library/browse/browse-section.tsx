import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { createFormats, type Formats } from '@/components/shared/format';
import { LibraryUnavailable } from '@/components/shared/library-unavailable';
import { text } from '@/components/shared/text';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import type { Browsing, BrowseView } from '@/utils/library/catalogue/create-browsing';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { ChannelFilter } from './channel-filter';
import { KindFilter } from './kind-filter';
import { SelectionBar } from './selection-bar';
import { TranscriptTable } from './transcript-table';
import type { Reveal } from './use-active-row';

export interface BrowseSectionProps {
  readonly browsing: Browsing;
  /** The row that is to get the focus, as it has come back. */
  readonly revealed: ReadonlySignal<Reveal | null>;
  /** True where the library could not be written the last time. */
  readonly isRefused: ReadonlySignal<boolean>;
  readonly addressOf: (id: TranscriptId) => string;
  readonly onOpen: (id: TranscriptId) => void;
  readonly onDelete: (summaries: readonly TranscriptSummary[]) => void;
  readonly onExport: (ids: readonly TranscriptId[]) => void;
  /** Reads the list again: it did not open, or there is more in the library by now. */
  readonly onRefresh: () => void;
}

/** All transcripts: to be sorted, filtered, selected, opened, exported and deleted. */
export function BrowseSection(props: BrowseSectionProps) {
  const view = props.browsing.view.value;
  switch (view.status) {
    case 'opening':
      return <p class="quiet">{text('libraryLoading')}</p>;
    case 'unavailable':
      return <LibraryUnavailable onRetry={props.onRefresh} />;
    case 'ready':
      return <Contents {...props} view={view} />;
  }
}

type ReadyView = Extract<BrowseView, { readonly status: 'ready' }>;

function Contents({ view, ...props }: BrowseSectionProps & { readonly view: ReadyView }) {
  const sectionRef = useRef<HTMLElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const formats = useMemo(() => createFormats(), []);
  useKeptFocus(sectionRef, headingRef);
  const isEmpty = view.totals.transcripts === 0;
  return (
    <section class={isEmpty ? 'empty' : 'browse'} ref={sectionRef} aria-labelledby="transcripts">
      {isEmpty ? (
        <>
          <h2 id="transcripts" tabIndex={-1} ref={headingRef}>
            {text('libraryEmptyTitle')}
          </h2>
          <p class="quiet">{text('libraryEmptyHelp')}</p>
        </>
      ) : (
        <>
          <div class="section-head">
            <h2 id="transcripts" tabIndex={-1} ref={headingRef}>
              {text('transcriptsTable')}
            </h2>
            <BrowseHead {...props} view={view} formats={formats} />
          </div>
          {props.isRefused.value && (
            <p role="alert" class="complaint">
              {text('failedLibrary')}
            </p>
          )}
          <BrowseFilters {...props} formats={formats} />
          <BrowseTable {...props} view={view} formats={formats} />
        </>
      )}
    </section>
  );
}

type PartProps = BrowseSectionProps & { readonly view: ReadyView; readonly formats: Formats };

function BrowseHead({ browsing, view, formats, onDelete, onExport, onRefresh }: PartProps) {
  const selection = browsing.selection.value;
  if (selection.size === 0) {
    return (
      <>
        <p class="quiet">{describeTotals(view.totals, formats)}</p>
        {view.isBehind && (
          <button type="button" class="button" onClick={onRefresh}>
            {text('browseShowNew')}
          </button>
        )}
      </>
    );
  }
  return (
    <SelectionBar
      selectedCount={selection.size}
      rowCount={view.rows.length}
      formats={formats}
      onSelectAll={() => browsing.select(new Set(view.rows.map(({ id }) => id)))}
      onExport={() => onExport([...selection])}
      onDelete={() => onDelete(view.rows.filter(({ id }) => selection.has(id)))}
      onClear={() => browsing.select(new Set())}
    />
  );
}

function BrowseFilters({ browsing, formats }: Omit<PartProps, 'view'>) {
  const { channel, kind } = browsing.choice.value;
  return (
    <div class="filters">
      <KindFilter
        kind={kind}
        counts={browsing.kinds.value}
        formats={formats}
        onChoose={(chosen) => browsing.choose({ kind: chosen })}
      />
      <ChannelFilter
        channel={channel}
        channels={browsing.channels}
        formats={formats}
        onChoose={(chosen) => browsing.choose({ channel: chosen })}
      />
    </div>
  );
}

function BrowseTable({ browsing, view, formats, ...props }: PartProps) {
  if (view.rows.length === 0) {
    return (
      <p role="status" class="no-rows quiet">
        {text(view.isComplete ? 'browseNothing' : 'libraryLoading')}
      </p>
    );
  }
  return (
    <TranscriptTable
      {...props}
      rows={view.rows}
      sort={browsing.choice.value.sort}
      selection={browsing.selection}
      formats={formats}
      onSort={(sort) => browsing.choose({ sort })}
      onSelect={browsing.select}
    />
  );
}

function describeTotals({ transcripts, bytes }: LibraryTotals, formats: Formats): string {
  return transcripts === 1
    ? text('libraryTotalsOne', formats.size(bytes))
    : text('libraryTotalsMany', formats.count(transcripts), formats.size(bytes));
}
