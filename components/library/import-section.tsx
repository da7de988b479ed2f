import { useRef } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { ImportIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';
import type { ImportState } from '@/utils/library/import-state';
import type { VideoId } from '@/utils/transcript/model';

export interface ImportSectionProps {
  readonly importing: ImportState;
  readonly wantedVideo: VideoId | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCancel: () => void;
}

/** Where files are chosen, and how far their import is. */
export function ImportSection({ importing, wantedVideo, onFiles, onCancel }: ImportSectionProps) {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <section class="import" aria-labelledby="import">
      <div class="grow">
        <h2 id="import">{text('importTitle')}</h2>
        <p class="quiet">{text(wantedVideo === null ? 'importHelp' : 'importForVideo')}</p>
      </div>
      <button type="button" class="button primary" onClick={() => inputRef.current?.click()}>
        <ImportIcon />
        {text('importFilesButton')}
      </button>
      <input
        ref={inputRef}
        type="file"
        multiple
        class="visually-hidden"
        tabIndex={-1}
        aria-label={text('transcriptFiles')}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // Choosing the same file again is to be a change again.
          event.currentTarget.value = '';
        }}
      />
      {importing.isRunning && <ImportProgress importing={importing} onCancel={onCancel} />}
    </section>
  );
}

interface ImportProgressProps {
  readonly importing: ImportState;
  readonly onCancel: () => void;
}

function ImportProgress({ importing, onCancel }: ImportProgressProps) {
  const { count } = createFormats();
  const done = importing.outcomes.length;
  return (
    <div class="progress">
      <progress aria-label={text('importProgress')} max={importing.total} value={done} />
      <span class="quiet">{text('importProgressText', count(done), count(importing.total))}</span>
      <button type="button" class="button" onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
