import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { createFormats, type Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { BrowserStorage } from '@/utils/library/storage/browser-storage';
import type { Deletion } from '@/utils/library/storage/delete-everything';
import type { StorageState } from '@/utils/library/storage/storage-view';
import { ChannelBars } from './channel-bars';
import { DeleteEverything } from './delete-everything';
import { type Fact, Facts } from './facts';

export interface StorageSectionProps {
  readonly storage: ReadonlySignal<StorageState>;
  readonly onShowStorage: () => void;
  readonly onCloseStorage: () => void;
  readonly onPersist: () => void;
  /** Whether the search index is being made anew. */
  readonly isIndexing: ReadonlySignal<boolean>;
  readonly onIndexAnew: () => void;
  readonly onDeleteEverything: () => Promise<Deletion | 'unavailable'>;
}

/** What the library takes, by channel, and what the browser allows. Closed until it is opened. */
export function StorageSection(props: StorageSectionProps) {
  const state = props.storage.value;
  const isOpen = state.status !== 'closed';
  return (
    <section class="card storage" aria-labelledby="storage">
      <h2>
        <button
          type="button"
          id="storage"
          class="disclosure"
          aria-expanded={isOpen}
          onClick={isOpen ? props.onCloseStorage : props.onShowStorage}
        >
          {text('storageTitle')}
        </button>
      </h2>
      <StorageContents {...props} state={state} />
    </section>
  );
}

function StorageContents(props: StorageSectionProps & { readonly state: StorageState }) {
  const { state, onPersist, isIndexing, onIndexAnew, onDeleteEverything } = props;
  const formats = useMemo(() => createFormats(), []);
  switch (state.status) {
    case 'closed':
      return null;
    case 'reading':
      return <p class="quiet">{text('storageReading')}</p>;
    case 'unavailable':
      return (
        <p role="alert" class="complaint">
          {text('failedLibrary')}
        </p>
      );
    case 'ready':
      return (
        <>
          <p class="quiet">{text('privacy')}</p>
          <Facts facts={storageFacts(state, formats)} />
          {state.room.browser && (
            <KeepingPromise browser={state.room.browser} onPersist={onPersist} />
          )}
          <button type="button" class="button" disabled={isIndexing.value} onClick={onIndexAnew}>
            {text('storageIndexAnew')}
          </button>
          <p role="status" class="quiet">
            {isIndexing.value && text('storageIndexing')}
          </p>
          <ChannelBars channels={state.channels} formats={formats} />
          <DeleteEverything onDelete={onDeleteEverything} />
        </>
      );
  }
}

interface KeepingPromiseProps {
  readonly browser: BrowserStorage;
  readonly onPersist: () => void;
}

/** Whether the browser keeps the library whatever happens. */
function KeepingPromise({ browser, onPersist }: KeepingPromiseProps) {
  if (browser.isPersisted) return <p class="quiet">{text('storagePersisted')}</p>;
  return (
    <div class="interruption">
      <p>{text('storageNotPersisted')}</p>
      <button type="button" class="button" onClick={onPersist}>
        {text('storagePersist')}
      </button>
    </div>
  );
}

function storageFacts(
  { totals, room }: Extract<StorageState, { readonly status: 'ready' }>,
  formats: Formats,
): readonly Fact[] {
  const { indexBytes, browser } = room;
  return [
    { name: text('factTranscripts'), value: formats.count(totals.transcripts) },
    { name: text('factLines'), value: formats.count(totals.lines) },
    { name: text('factSize'), value: formats.size(totals.bytes) },
    { name: text('factIndex'), value: formats.size(indexBytes) },
    ...(browser
      ? [
          { name: text('factUsed'), value: formats.size(browser.usedBytes) },
          { name: text('factAllowed'), value: formats.size(browser.allowedBytes) },
        ]
      : []),
  ];
}
