import { useSignal, type Signal } from '@preact/signals';
import { text, type MessageKey } from '@/components/shared/text';
import type { Edit } from '@/utils/library/edit/edit';
import type { EditAnswer } from '@/utils/library/reader/create-reader';
import type { Transcript } from '@/utils/transcript/model';
import { parseChannel, parseDay, parseTitle, parseVideo } from '@/utils/transcript/parse-typed';
import { videoUrl } from '@/utils/transcript/video-url';
import { EditDialog } from './edit-dialog';
import { explainAnswer } from './explain-answer';

export interface DetailsDialogProps {
  readonly transcript: Transcript;
  readonly onEdit: (edit: Edit) => Promise<EditAnswer>;
  readonly onClose: () => void;
}

/** Changes what is known of a transcript. What stood there when it was opened is not overwritten. */
export function DetailsDialog({ transcript, onEdit, onClose }: DetailsDialogProps) {
  const begun = useSignal(transcript).peek();
  const saved = useSignal<ReadonlySet<Edit['field']>>(new Set());
  const title = useSignal(begun.title);
  const channel = useSignal(begun.channel ?? '');
  const day = useSignal<string>(begun.publishedOn ?? '');
  const video = useSignal(begun.videoId === null ? '' : videoUrl(begun.videoId));
  const complaint = useSignal('');

  async function save(): Promise<void> {
    const typedDay = parseDay(day.peek());
    const typedVideo = parseVideo(video.peek());
    if (!typedDay.ok) complaint.value = text('editNoDay');
    else if (!typedVideo.ok) complaint.value = text('needVideoNoLink');
    else {
      complaint.value = await saveAll([
        { field: 'title', before: begun.title, after: parseTitle(title.peek()) },
        { field: 'channel', before: begun.channel, after: parseChannel(channel.peek()) },
        { field: 'date', before: begun.publishedOn, after: typedDay.value },
        { field: 'video', before: begun.videoId, after: typedVideo.value },
      ]);
      if (complaint.peek() === '') onClose();
    }
  }

  /** Returns why it stopped. What is saved by then is not saved again. */
  async function saveAll(edits: readonly Edit[]): Promise<string> {
    for (const edit of edits) {
      if (edit.before === edit.after || saved.peek().has(edit.field)) continue;
      const answer = await onEdit(edit);
      if (answer !== 'saved') return explainAnswer(answer);
      saved.value = new Set([...saved.peek(), edit.field]);
    }
    return '';
  }

  return (
    <EditDialog
      title={text('editDetails')}
      complaint={complaint.value}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field name="columnTitle" value={title} isSaved={saved.value.has('title')} />
      <p class="quiet">{text('editTitleHelp')}</p>
      <Field name="columnChannel" value={channel} isSaved={saved.value.has('channel')} />
      <Field
        name="columnDate"
        value={day}
        isSaved={saved.value.has('date')}
        placeholder="2025-04-28"
      />
      <Field name="needVideoField" value={video} isSaved={saved.value.has('video')} />
    </EditDialog>
  );
}

interface FieldProps {
  readonly name: MessageKey;
  readonly value: Signal<string>;
  /** It can be changed again once the dialog is opened anew. */
  readonly isSaved: boolean;
  readonly placeholder?: string;
}

function Field({ name, value, isSaved, placeholder }: FieldProps) {
  return (
    <label class="field">
      <span>{text(name)}</span>
      <input
        type="text"
        dir="auto"
        placeholder={placeholder}
        value={value.value}
        readOnly={isSaved}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}
