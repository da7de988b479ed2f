import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text } from '@/components/shared/text';

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** The whole page takes dropped files. */
export function DropZone({ onFiles, children }: DropZoneProps) {
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
        onFiles([...(event.dataTransfer?.files ?? [])]);
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
