import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '@/components/shared/text';

export interface DropZoneProps {
  /** Called while the drop is handled: afterwards the browser tells nothing more of it. */
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly children: ComponentChildren;
}

/** The whole page takes dropped files. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  const isOver = useSignal(false);
  return (
    <div
      class="drop-zone"
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        // Without this the browser would leave the page and show the file.
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) isOver.value = false;
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        isOver.value = false;
        if (event.dataTransfer !== null) onDrop(event.dataTransfer);
      }}
    >
      {children}
      {isOver.value && <div class="drop-hint">{text('dropHere')}</div>}
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
