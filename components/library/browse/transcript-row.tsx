import type { Formats } from '@/components/shared/format';
import { DeleteIcon, PlayIcon } from '@/components/shared/icons';
import { text, type MessageKey } from '@/components/shared/text';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import { videoUrl } from '@/utils/transcript/video-url';
import { shortTitle } from './short-title';

export interface TranscriptRowProps {
  readonly summary: TranscriptSummary;
  /** Counted from 0, without the head. */
  readonly row: number;
  readonly rowHeight: number;
  readonly isSelected: boolean;
  /** The one row whose controls the Tab key reaches. */
  readonly isActive: boolean;
  readonly address: string;
  readonly formats: Formats;
  /** The same for all rows and at every drawing: rows that are as they were are not drawn again. */
  readonly actions: RowActions;
}

/** What a person does in a row. */
export interface RowActions {
  readonly open: (id: TranscriptId) => void;
  readonly remove: (summary: TranscriptSummary) => void;
  readonly toggle: (row: number, isRange: boolean) => void;
  readonly activate: (id: TranscriptId) => void;
}

const TIMING_NAMES = {
  exact: 'timingExact',
  estimated: 'timingAbout',
  none: 'timingNone',
} as const satisfies Readonly<Record<TranscriptSummary['timing'], MessageKey>>;

/** A transcript in the table. */
export function TranscriptRow(props: TranscriptRowProps) {
  const { summary, row, rowHeight, isSelected, isActive, formats, actions } = props;
  const title = shortTitle(summary);
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      class={isSelected ? 'table-row selected' : 'table-row'}
      aria-rowindex={row + 2}
      data-id={summary.id}
      style={{ insetBlockStart: `${row * rowHeight}px` }}
      onFocusIn={() => actions.activate(summary.id)}
    >
      <div role="cell" class="cell-select">
        <label class="box">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            aria-label={text('selectTitle', title)}
            checked={isSelected}
            onClick={(event) => actions.toggle(row, event.shiftKey)}
          />
        </label>
      </div>
      <div role="rowheader" class="cell-title">
        <a
          href={props.address}
          tabIndex={tabIndex}
          dir="auto"
          title={title}
          onClick={(event) => {
            // With a key held it opens a tab, as everywhere; Shift selects, as the table does.
            if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            actions.open(summary.id);
          }}
        >
          {title}
        </a>
        {summary.videoId === null && <span class="mark-note">{text('rowNeedsVideo')}</span>}
      </div>
      <div role="cell" class="cell-channel" title={summary.channel ?? ''}>
        <bdi>{summary.channel}</bdi>
      </div>
      <div role="cell" class="cell-date">
        {summary.publishedOn !== null && formats.day(summary.publishedOn)}
      </div>
      <div role="cell" class="cell-length">
        {summary.durationMs !== null && formatTimestamp(summary.durationMs)}
      </div>
      <div role="cell" class="cell-lines">
        {formats.count(summary.lineCount)}
      </div>
      <div role="cell" class="cell-timing">
        {text(TIMING_NAMES[summary.timing])}
      </div>
      <div role="cell" class="cell-imported">
        {formats.moment(summary.importedAt)}
      </div>
      <div role="cell" class="cell-actions">
        {summary.videoId !== null && (
          <a
            class="icon-button"
            tabIndex={tabIndex}
            href={videoUrl(summary.videoId)}
            target="_blank"
            rel="noreferrer"
            aria-label={text('openTitleOnYoutube', title)}
            title={text('openOnYoutube')}
          >
            <PlayIcon />
          </a>
        )}
        <button
          type="button"
          class="icon-button"
          tabIndex={tabIndex}
          aria-label={text('deleteTitle', title)}
          title={text('delete')}
          onClick={() => actions.remove(summary)}
        >
          <DeleteIcon />
        </button>
      </div>
    </div>
  );
}
