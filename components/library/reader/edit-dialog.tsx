import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '@/components/shared/text';

export interface EditDialogProps {
  readonly title: string;
  /** Why nothing was saved, in plain words; empty where all is well. */
  readonly complaint: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const CURRENT_LINE = '[data-passage][tabindex="0"]';

/** A form above the page, which is left by its buttons or Escape. */
export function EditDialog({ title, complaint, onSave, onClose, children }: EditDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const opener = focusedElement(document);
    const home = opener?.getRootNode();
    const dialog = dialogRef.current;
    dialog?.showModal();
    return () => {
      // While it is open nothing outside of it takes the focus.
      dialog?.close();
      // A line is drawn anew where it was edited.
      const isThere = opener?.isConnected === true;
      const line = home instanceof ShadowRoot && home.querySelector(CURRENT_LINE);
      const next = isThere ? opener : line;
      if (next instanceof HTMLElement) next.focus({ preventScroll: true });
    };
  }, []);

  return (
    <dialog
      ref={dialogRef}
      class="edit"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <h2>{title}</h2>
        {children}
        <p role="alert" class="complaint">
          {complaint}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={onClose}>
            {text('cancel')}
          </button>
          <button type="submit" class="button primary">
            {text('save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Also where it is in the lines, which have a root of their own. */
function focusedElement(root: DocumentOrShadowRoot): Element | null {
  const focused = root.activeElement;
  return focused?.shadowRoot ? focusedElement(focused.shadowRoot) : focused;
}
