import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { FolderIcon, ImportIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { VideoId } from '@/utils/transcript/model';
import { explainContinuation } from './describe-job';

export interface ImportSectionProps {
  readonly wantedVideo: VideoId | null;
  /** How the last attempt to begin an import ended. */
  readonly continuation: ReadonlySignal<Continuation>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files and folders are chosen, and why no import could be begun. */
export function ImportSection({ wantedVideo, continuation, onFiles }: ImportSectionProps) {
  const filesRef = useRef<HTMLInputElement>(null);
  const folderRef = useRef<HTMLInputElement>(null);
  const complaint = explainContinuation(continuation.value, '');
  return (
    <section class="card import" aria-labelledby="import">
      <div class="grow">
        <h2 id="import">{text('importTitle')}</h2>
        <p class="quiet">{text(wantedVideo === null ? 'importHelp' : 'importForVideo')}</p>
      </div>
      <button type="button" class="button primary" onClick={() => filesRef.current?.click()}>
        <ImportIcon />
        {text('importFilesButton')}
      </button>
      <button type="button" class="button" onClick={() => folderRef.current?.click()}>
        <FolderIcon />
        {text('importFolderButton')}
      </button>
      {complaint !== '' && (
        <p role="alert" class="complaint">
          {complaint}
        </p>
      )}
      <FileInput inputRef={filesRef} name={text('transcriptFiles')} onFiles={onFiles} />
      <FileInput inputRef={folderRef} name={text('transcriptFolder')} onFiles={onFiles} isFolder />
    </section>
  );
}

interface FileInputProps {
  readonly inputRef: { current: HTMLInputElement | null };
  readonly name: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function FileInput({ inputRef, name, isFolder = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={(input) => {
        inputRef.current = input;
        if (input !== null) input.webkitdirectory = isFolder;
      }}
      type="file"
      multiple
      class="visually-hidden"
      tabIndex={-1}
      aria-label={name}
      onChange={(event) => {
        onFiles([...(event.currentTarget.files ?? [])]);
        // Choosing the same files again is to be a change again.
        event.currentTarget.value = '';
      }}
    />
  );
}
