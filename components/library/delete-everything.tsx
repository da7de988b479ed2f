import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import type { Deletion } from '@/utils/library/storage/delete-everything';

export interface DeleteEverythingProps {
  readonly onDelete: () => Promise<Deletion | 'unavailable'>;
}

/** Empties the library, once a word has been typed that nobody types by accident. */
export function DeleteEverything({ onDelete }: DeleteEverythingProps) {
  const isAsking = useSignal(false);
  const answer = useSignal('');
  const containerRef = useRef<HTMLDivElement>(null);
  const openerRef = useRef<HTMLButtonElement>(null);
  useKeptFocus(containerRef, openerRef);
  return (
    <div ref={containerRef} class="delete-everything">
      {isAsking.value ? (
        <DeletionForm
          onCancel={() => {
            isAsking.value = false;
          }}
          onConfirm={async () => {
            answer.value = explain(await onDelete());
            isAsking.value = false;
          }}
        />
      ) : (
        <button
          ref={openerRef}
          type="button"
          class="button danger"
          onClick={() => {
            answer.value = '';
            isAsking.value = true;
          }}
        >
          {text('deleteEverything')}
        </button>
      )}
      <p role="status">{answer.value}</p>
    </div>
  );
}

interface DeletionFormProps {
  readonly onCancel: () => void;
  readonly onConfirm: () => Promise<void>;
}

function DeletionForm({ onCancel, onConfirm }: DeletionFormProps) {
  const typed = useSignal('');
  const inputRef = useRef<HTMLInputElement>(null);
  const word = text('deleteWord');
  const isConfirmed = typed.value.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  useLayoutEffect(() => inputRef.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isConfirmed) void onConfirm();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p id="delete-help">{text('deleteEverythingHelp')}</p>
      <label>
        <span>{text('deleteConfirm', word)}</span>
        <input
          ref={inputRef}
          type="text"
          autoComplete="off"
          aria-describedby="delete-help"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {text('cancel')}
      </button>
      <button type="submit" class="button danger" disabled={!isConfirmed}>
        {text('deleteEverything')}
      </button>
    </form>
  );
}

function explain(deletion: Deletion | 'unavailable'): string {
  switch (deletion) {
    case 'deleted':
      return text('deletedEverything');
    case 'busy':
      return text('deleteBusy');
    case 'unavailable':
      return text('failedLibrary');
  }
}
