import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { LibraryUnavailable } from '@/components/shared/library-unavailable';
import { text } from '@/components/shared/text';
import type { Reader } from '@/utils/library/reader/create-reader';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { Settings } from '@/utils/settings/settings';
import type { VideoId } from '@/utils/transcript/model';
import type { Quote } from '@/utils/transcript/quote';
import { ReaderTranscript } from './reader-transcript';

export interface ReaderSectionProps {
  readonly reader: Reader;
  readonly settings: ReadonlySignal<Settings>;
  readonly onBack: () => void;
  readonly onDelete: (summary: TranscriptSummary) => void;
  readonly onExport: (ids: readonly TranscriptId[]) => void;
  /** Opens a video at a time, in a tab of its own. */
  readonly onPlay: (videoId: VideoId, startMs: number) => void;
  /** Searches the whole library. */
  readonly onSearchAll: (query: string) => void;
  /** Put something on the clipboard; they reject where the browser refuses. */
  readonly onCopyQuote: (quote: Quote) => Promise<void>;
  readonly onCopyText: (words: string) => Promise<void>;
}

/** One transcript to read, quote from and edit, in the place of the list. */
export function ReaderSection(props: ReaderSectionProps) {
  const backRef = useRef<HTMLButtonElement>(null);
  const state = props.reader.state.value;
  // Who opens a row is taken along: what was pressed is not there any more.
  useLayoutEffect(() => backRef.current?.focus(), []);
  return (
    <section class="reader" aria-label={text('readerName')}>
      <button type="button" class="button back" ref={backRef} onClick={props.onBack}>
        <svg class="icon" viewBox="0 0 18 18" aria-hidden="true">
          <path d="M11 4.5 6.5 9l4.5 4.5" />
        </svg>
        {text('readerBack')}
      </button>
      {state.status === 'loading' && <p class="quiet">{text('readerLoading')}</p>}
      {state.status === 'gone' && (
        <div role="alert" class="empty">
          <h2>{text('readerGone')}</h2>
          <p class="quiet">{text('readerGoneHelp')}</p>
        </div>
      )}
      {state.status === 'damaged' && (
        <div role="alert" class="empty">
          <h2 dir="auto">{state.summary.title || text('untitled')}</h2>
          <p class="complaint">{text('exportDamaged')}</p>
        </div>
      )}
      {state.status === 'unavailable' && (
        <LibraryUnavailable onRetry={() => void props.reader.refresh()} />
      )}
      {state.status === 'ready' && <ReaderTranscript {...props} shown={state} />}
    </section>
  );
}
