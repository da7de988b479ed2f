import { useMemo } from 'preact/hooks';
import { createFormats, type Formats } from '@/components/shared/format';
import { DeleteIcon, PlayIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import type { LibraryTotals, TranscriptSummary } from '@/utils/library/schema';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import { videoUrl } from '@/utils/transcript/video-url';

/** How many more rows one press shows. */
export const rowsPerPage = 100;

export interface TranscriptTableProps {
  readonly summaries: readonly TranscriptSummary[];
  readonly totals: LibraryTotals;
  readonly onDelete: (summary: TranscriptSummary) => void;
  readonly onShowMore: () => void;
}

/** The transcripts of the library, the newest import first. */
export function TranscriptTable(props: TranscriptTableProps) {
  const { summaries, totals, onDelete, onShowMore } = props;
  const formats = useMemo(() => createFormats(), []);
  const hiddenCount = Math.max(0, totals.transcripts - summaries.length);
  return (
    <section aria-labelledby="transcripts">
      <div class="section-head">
        <h2 id="transcripts">{text('transcriptsTable')}</h2>
        <p class="quiet">{describeTotals(totals, formats)}</p>
      </div>
      <table aria-label={text('transcriptsTable')}>
        <thead>
          <tr>
            <th scope="col">{text('columnTitle')}</th>
            <th scope="col">{text('columnChannel')}</th>
            <th scope="col">{text('columnDate')}</th>
            <th scope="col" class="number">
              {text('columnLength')}
            </th>
            <th scope="col" class="number">
              {text('columnLines')}
            </th>
            <th scope="col">{text('columnImported')}</th>
            <th scope="col">
              <span class="visually-hidden">{text('columnActions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {summaries.map((summary) => (
            <TranscriptRow
              key={summary.id}
              summary={summary}
              formats={formats}
              onDelete={onDelete}
            />
          ))}
        </tbody>
      </table>
      {hiddenCount > 0 && (
        <button type="button" class="button more" onClick={onShowMore}>
          {text('showMore', formats.count(Math.min(hiddenCount, rowsPerPage)))}
        </button>
      )}
    </section>
  );
}

interface TranscriptRowProps {
  readonly summary: TranscriptSummary;
  readonly formats: Formats;
  readonly onDelete: (summary: TranscriptSummary) => void;
}

function TranscriptRow({ summary, formats, onDelete }: TranscriptRowProps) {
  const title = summary.title || text('untitled');
  return (
    <tr>
      <th scope="row" class="title" dir="auto" title={title}>
        {title}
      </th>
      <td class="channel" dir="auto" title={summary.channel ?? ''}>
        {summary.channel}
      </td>
      <td>{summary.publishedOn !== null && formats.day(summary.publishedOn)}</td>
      <td class="number">{summary.durationMs !== null && formatTimestamp(summary.durationMs)}</td>
      <td class="number">
        {formats.count(summary.lineCount)}
        {summary.timing === 'none' && summary.lineCount > 0 && (
          <span class="quiet"> {text('noTimes')}</span>
        )}
      </td>
      <td>{formats.moment(summary.importedAt)}</td>
      <td class="actions">
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
          onClick={() => onDelete(summary)}
        >
          <DeleteIcon />
        </button>
      </td>
    </tr>
  );
}

function describeTotals({ transcripts, bytes }: LibraryTotals, formats: Formats): string {
  return transcripts === 1
    ? text('libraryTotalsOne', formats.size(bytes))
    : text('libraryTotalsMany', formats.count(transcripts), formats.size(bytes));
}
