import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { text, textDirection, type MessageKey } from '@/components/shared/text';
import type { VideoChoice } from '@/utils/library/import/video-choice';

/** What became of a file that was dropped on the panel. */
export type DropOutcome =
  | 'added'
  | 'unchanged'
  /** Not added yet: the file names another video, and a person has to choose. */
  | 'other-video'
  | 'not-a-transcript'
  /** A zip, a file too large to be handed over, or one whose letters have to be chosen. */
  | 'needs-library'
  | 'failed';

export interface DropTargetProps {
  readonly children: ComponentChildren;
  /** Imports a file for the video on screen, or as was decided where it names another. */
  readonly onDropFile: (file: File, choice: VideoChoice | null) => Promise<DropOutcome>;
  readonly notify: (words: string) => void;
}

interface Question {
  readonly fileName: string;
  /** `null` not to import the file. */
  readonly onAnswer: (choice: VideoChoice | null) => void;
}

const outcomeTexts: Readonly<Record<Exclude<DropOutcome, 'other-video'>, MessageKey>> = {
  added: 'dropAdded',
  unchanged: 'dropUnchanged',
  'not-a-transcript': 'dropNotATranscript',
  'needs-library': 'dropNeedsLibrary',
  failed: 'dropFailed',
};

/** The panel as a whole: takes files that are dropped on it, one after another. */
export function DropTarget({ children, onDropFile, notify }: DropTargetProps) {
  const isOver = useSignal(false);
  /** Of several drops each may ask. */
  const questions = useSignal<readonly Question[]>([]);

  function ask(fileName: string): Promise<VideoChoice | null> {
    return new Promise((resolve) => {
      const question: Question = {
        fileName,
        onAnswer(choice) {
          questions.value = questions.value.filter((other) => other !== question);
          resolve(choice);
        },
      };
      questions.value = [...questions.value, question];
    });
  }

  async function importOne(file: File): Promise<void> {
    let outcome = await onDropFile(file, null);
    if (outcome === 'other-video') {
      const choice = await ask(file.name);
      if (choice === null) return;
      outcome = await onDropFile(file, choice);
    }
    // Once it was decided nothing is left to be asked.
    notify(text(outcomeTexts[outcome === 'other-video' ? 'failed' : outcome], file.name));
  }

  async function importAll(files: readonly File[]): Promise<void> {
    for (const file of files) await importOne(file);
  }

  return (
    <aside
      class={isOver.value ? 'panel dropping' : 'panel'}
      aria-label={text('panelName')}
      data-drop={text('dropHere')}
      dir={textDirection()}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        // From one part of the panel to another it is still over the panel.
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) isOver.value = false;
      }}
      onDrop={(event) => {
        isOver.value = false;
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void importAll(files);
      }}
    >
      {questions.value.map((question, index) => (
        <OtherVideo key={index} {...question} />
      ))}
      {children}
    </aside>
  );
}

/** Asks for which video a file is that names another than the one on screen. */
function OtherVideo({ fileName, onAnswer }: Question) {
  return (
    <div role="alert" class="note">
      <p dir="auto">{text('dropOtherVideo', fileName)}</p>
      <button type="button" class="chip quiet" onClick={() => onAnswer('wanted')}>
        {text('dropForThisVideo')}
      </button>
      <button type="button" class="chip quiet" onClick={() => onAnswer('own')}>
        {text('dropForOwnVideo')}
      </button>
      <button type="button" class="chip quiet" onClick={() => onAnswer(null)}>
        {text('dropNotAtAll')}
      </button>
    </div>
  );
}
