import { useSignal } from '@preact/signals';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { Edit } from '@/utils/library/edit/edit';
import type { EditAnswer } from '@/utils/library/reader/create-reader';
import type { Cue } from '@/utils/transcript/model';
import { parseLine, writeTime } from '@/utils/transcript/parse-typed';
import { EditDialog } from './edit-dialog';
import { explainAnswer } from './explain-answer';

export interface LineDialogProps {
  /** Counted from 0. */
  readonly row: number;
  readonly line: Cue;
  readonly formats: Formats;
  readonly onEdit: (edit: Edit) => Promise<EditAnswer>;
  readonly onClose: () => void;
}

/** Changes a line's text and, where it has them, its times. */
export function LineDialog({ row, line, formats, onEdit, onClose }: LineDialogProps) {
  const begun = useSignal(line).peek();
  const words = useSignal(begun.text);
  const isTimed = 'startMs' in begun;
  const start = useSignal(isTimed ? writeTime(begun.startMs) : '');
  const end = useSignal(isTimed ? writeTime(begun.endMs) : '');
  const complaint = useSignal('');

  async function save(): Promise<void> {
    const typed = parseLine(begun, { text: words.peek(), start: start.peek(), end: end.peek() });
    if (!typed.ok) {
      complaint.value = text('editNoTime');
      return;
    }
    const edit: Edit = { field: 'line', row, before: begun, after: typed.value };
    const answer = typed.value === begun ? 'saved' : await onEdit(edit);
    complaint.value = explainAnswer(answer);
    if (answer === 'saved') onClose();
  }

  return (
    <EditDialog
      title={text('editLine', formats.count(row + 1))}
      complaint={complaint.value}
      onSave={() => void save()}
      onClose={onClose}
    >
      <label class="field">
        <span>{text('lineText')}</span>
        <textarea
          rows={4}
          dir="auto"
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
          }}
        />
      </label>
      {isTimed && (
        <div class="times">
          {(
            [
              ['lineStart', start],
              ['lineEnd', end],
            ] as const
          ).map(([name, time]) => (
            <label class="field" key={name}>
              <span>{text(name)}</span>
              <input
                type="text"
                dir="ltr"
                value={time.value}
                onInput={(event) => {
                  time.value = event.currentTarget.value;
                }}
              />
            </label>
          ))}
        </div>
      )}
    </EditDialog>
  );
}
