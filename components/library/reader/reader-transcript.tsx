import { useComputed, useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { DeleteIcon, EditIcon, ExportIcon, PlayIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import type { Edit } from '@/utils/library/edit/edit';
import type { EditAnswer, ReaderState } from '@/utils/library/reader/create-reader';
import { videoUrl } from '@/utils/transcript/video-url';
import { DetailsDialog } from './details-dialog';
import { explainAnswer } from './explain-answer';
import { LineDialog } from './line-dialog';
import { ReaderFacts } from './reader-facts';
import { ReaderLines } from './reader-lines';
import type { ReaderSectionProps } from './reader-section';

export interface ReaderTranscriptProps extends ReaderSectionProps {
  readonly shown: Extract<ReaderState, { readonly status: 'ready' }>;
}

/** A transcript with all that is known of it, and what can be done with it. */
export function ReaderTranscript({ shown, reader, ...props }: ReaderTranscriptProps) {
  const { summary, transcript } = shown;
  const formats = useMemo(() => createFormats(), []);
  const rootRef = useRef<HTMLDivElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const isEditingDetails = useSignal(false);
  const isEditingLines = useSignal(false);
  const editedLine = useSignal<number | null>(null);
  const changedLine = useSignal<number | null>(null);
  const said = useSignal('');
  const notice = useComputed(() =>
    said.value === '' && reader.isChangedElsewhere.value ? text('readerChanged') : said.value,
  );

  async function edit(change: Edit): Promise<EditAnswer> {
    const answer = await reader.edit(change);
    said.value = answer === 'saved' ? text('editSaved') : '';
    if (answer === 'saved' && change.field === 'line') changedLine.value = change.row;
    return answer;
  }

  async function undo(): Promise<void> {
    const answer = await reader.undo();
    said.value = answer === 'saved' ? text('editUndone') : explainAnswer(answer);
  }

  const title = summary.title || text('untitled');
  const line = editedLine.value === null ? undefined : transcript.cues[editedLine.value];
  useKeptFocus(rootRef, headingRef);
  return (
    <div class="reader" ref={rootRef}>
      <div class="reader-head">
        <h2 dir="auto" tabIndex={-1} ref={headingRef}>
          {title}
        </h2>
        <div class="reader-tools">
          {summary.videoId === null ? (
            <button
              type="button"
              class="button primary"
              onClick={() => {
                isEditingDetails.value = true;
              }}
            >
              {text('needVideoAssign')}
            </button>
          ) : (
            <a
              class="button primary"
              href={videoUrl(summary.videoId)}
              target="_blank"
              rel="noreferrer"
            >
              <PlayIcon />
              {text('openOnYoutube')}
            </a>
          )}
          <button
            type="button"
            class="button"
            onClick={() => {
              isEditingDetails.value = true;
            }}
          >
            <EditIcon />
            {text('editDetails')}
          </button>
          <button type="button" class="button" onClick={() => props.onExport([summary.id])}>
            <ExportIcon />
            {text('exportSelected')}
          </button>
          <button type="button" class="button" onClick={() => props.onDelete(summary)}>
            <DeleteIcon />
            {text('delete')}
          </button>
        </div>
      </div>
      <ReaderFacts summary={summary} transcript={transcript} formats={formats} />
      <div class="reader-notice">
        <p role="status">{notice.value}</p>
        {reader.undoCount.value > 0 && (
          <button type="button" class="button" onClick={() => void undo()}>
            {text('undo')}
          </button>
        )}
      </div>
      <ReaderLines
        transcript={transcript}
        settings={props.settings}
        isEditing={isEditingLines}
        changedLine={changedLine}
        notify={(words) => {
          said.value = words;
        }}
        onPlay={(startMs) => {
          if (summary.videoId !== null) props.onPlay(summary.videoId, startMs);
        }}
        onEditLine={(lineIndex) => {
          editedLine.value = lineIndex;
        }}
        onSearchAll={props.onSearchAll}
        onCopyQuote={props.onCopyQuote}
        onCopyText={props.onCopyText}
      />
      {isEditingDetails.value && (
        <DetailsDialog
          transcript={transcript}
          onEdit={edit}
          onClose={() => {
            isEditingDetails.value = false;
          }}
        />
      )}
      {editedLine.value !== null && line && (
        <LineDialog
          key={editedLine.value}
          row={editedLine.value}
          line={line}
          formats={formats}
          onEdit={edit}
          onClose={() => {
            editedLine.value = null;
          }}
        />
      )}
    </div>
  );
}
