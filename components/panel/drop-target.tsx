import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text, textDirection, type MessageKey } from '@/components/shared/text';

/** What became of a file that was dropped on the panel. */
export type DropOutcome =
  | 'added'
  | 'unchanged'
  | 'other-video'
  | 'not-a-transcript'
  /** A zip, a file too large to be handed over, or one whose letters have to be chosen. */
  | 'needs-library'
  | 'failed';

export interface DropTargetProps {
  readonly children: ComponentChildren;
  /** Imports a file for the video on screen. */
  readonly onDropFile: (file: File) => Promise<DropOutcome>;
  readonly notify: (words: string) => void;
}

const outcomeTexts: Readonly<Record<DropOutcome, MessageKey>> = {
  added: 'dropAdded',
  unchanged: 'dropUnchanged',
  'other-video': 'dropOtherVideo',
  'not-a-transcript': 'dropNotATranscript',
  'needs-library': 'dropNeedsLibrary',
  failed: 'dropFailed',
};

/** The panel as a whole: takes files that are dropped on it, one after another. */
export function DropTarget({ children, onDropFile, notify }: DropTargetProps) {
  const isOver = useSignal(false);

  async function importAll(files: readonly File[]): Promise<void> {
    for (const file of files) notify(text(outcomeTexts[await onDropFile(file)], file.name));
  }

  return (
    <aside
      class={isOver.value ? 'panel dropping' : 'panel'}
      aria-label={text('panelName')}
      dir={textDirection()}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        isOver.value = false;
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void importAll(files);
      }}
    >
      {children}
    </aside>
  );
}
