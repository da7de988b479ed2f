import { createFormats } from '@/components/shared/format';
import { DeleteIcon, PlayIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import type { LibraryTotals, TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import { videoUrl } from '@/utils/transcript/video-url';

export interface RecentListProps {
  readonly summaries: readonly TranscriptSummary[];
  readonly totals: LibraryTotals;
  /** Where a transcript is open in the library. */
  readonly addressOf: (id: TranscriptId) => string;
  readonly onDelete: (summary: TranscriptSummary) => void;
}

/** The transcripts that came last, and what all of them take. */
export function RecentList({ summaries, totals, ...rest }: RecentListProps) {
  return (
    <section class="recent" aria-labelledby="recent">
      <h2 id="recent">{text('popupRecent')}</h2>
      <ul>
        {summaries.map((summary) => (
          <RecentRow {...rest} key={summary.id} summary={summary} />
        ))}
      </ul>
      <p class="totals quiet">{describeTotals(totals)}</p>
    </section>
  );
}

interface RecentRowProps extends Pick<RecentListProps, 'addressOf' | 'onDelete'> {
  readonly summary: TranscriptSummary;
}

function RecentRow({ summary, addressOf, onDelete }: RecentRowProps) {
  const title = summary.title || text('untitled');

  function remove(row: Element | null): void {
    // The focus is to be on a row that stays, before its own is gone.
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    neighbour?.querySelector<HTMLElement>('.title')?.focus();
    onDelete(summary);
  }

  return (
    <li
      onKeyDown={(event) => {
        if (event.key === 'Delete') remove(event.currentTarget);
      }}
    >
      <div class="names" dir="auto">
        <a class="title" dir="auto" href={addressOf(summary.id)} target="_blank" title={title}>
          {title}
        </a>
        <span class="quiet">{summary.channel}</span>
      </div>
      {summary.videoId !== null && (
        <a
          class="icon-button"
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
        aria-label={text('deleteTitle', title)}
        title={text('delete')}
        onClick={({ currentTarget }) => remove(currentTarget.closest('li'))}
      >
        <DeleteIcon />
      </button>
    </li>
  );
}

function describeTotals({ transcripts, bytes }: LibraryTotals): string {
  const formats = createFormats();
  return transcripts === 1
    ? text('libraryTotalsOne', formats.size(bytes))
    : text('libraryTotalsMany', formats.count(transcripts), formats.size(bytes));
}
