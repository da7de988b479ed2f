import { type ReadonlySignal, computed, signal } from '@preact/signals';
import type { CatalogueState } from '@/utils/library/catalogue/create-catalogue';
import { removeDownloads } from '@/utils/library/export/save-target';
import { askForPersistence } from '@/utils/library/import/storage-room';
import type { Library } from '@/utils/library/library';
import type { LibraryTotals } from '@/utils/library/schema';
import { type BrowserStorage, readBrowserStorage } from './browser-storage';
import { type ChannelShare, shareByChannel } from './channel-shares';
import type { Deletion } from './delete-everything';

/** What a page shows of the room that the library takes. */
export type StorageState =
  /** Nobody looks: nothing is summed up. */
  | { readonly status: 'closed' }
  | { readonly status: 'reading' }
  | { readonly status: 'unavailable' }
  | {
      readonly status: 'ready';
      readonly totals: LibraryTotals;
      /** The largest first. */
      readonly channels: readonly ChannelShare[];
      readonly room: Room;
    };

/** What is known besides the transcripts themselves. */
export interface Room {
  /** What the search index takes. */
  readonly indexBytes: number;
  /** `null` where the browser does not tell. */
  readonly browser: BrowserStorage | null;
}

/** A page's view of the room that the library takes. Nothing rejects. */
export interface StorageView {
  /** Follows every change of the catalogue while it is shown. */
  readonly state: ReadonlySignal<StorageState>;
  show(): Promise<void>;
  close(): void;
  /** Asks again for what is not in the catalogue, where somebody looks. */
  refresh(): Promise<void>;
  /** Asks the browser never to delete the library by itself. */
  persist(): Promise<void>;
  /** Deletes the whole library; `unavailable` where it could not be opened or written. */
  deleteEverything(): Promise<Deletion | 'unavailable'>;
}

/** Makes a page's view of the transcripts in its catalogue: they are in memory already. */
export function createStorageView(
  open: () => Promise<Library>,
  catalogue: ReadonlySignal<CatalogueState>,
): StorageView {
  const isOpen = signal(false);
  const room = signal<Room | 'unavailable' | null>(null);
  const state = computed((): StorageState => {
    if (!isOpen.value) return { status: 'closed' };
    return describe(catalogue.value, room.value);
  });

  async function readRoom(): Promise<void> {
    try {
      const indexBytes = await (await open()).indexBytes();
      room.value = { indexBytes, browser: await readBrowserStorage() };
    } catch {
      room.value = 'unavailable';
    }
  }

  return {
    state,
    show() {
      isOpen.value = true;
      return readRoom();
    },
    close() {
      isOpen.value = false;
    },
    async refresh() {
      if (isOpen.peek()) await readRoom();
    },
    async persist() {
      await askForPersistence();
      await readRoom();
    },
    async deleteEverything() {
      try {
        const deletion = await (await open()).deleteEverything();
        if (deletion === 'deleted') await removeDownloads();
        await readRoom();
        return deletion;
      } catch {
        return 'unavailable';
      }
    },
  };
}

function describe(catalogue: CatalogueState, room: Room | 'unavailable' | null): StorageState {
  if (catalogue.status === 'unavailable' || room === 'unavailable') {
    return { status: 'unavailable' };
  }
  if (catalogue.status === 'opening' || !catalogue.isComplete || room === null) {
    return { status: 'reading' };
  }
  const { entries, totals } = catalogue;
  const channels = shareByChannel(entries.map(({ summary }) => summary));
  return { status: 'ready', totals, channels, room };
}
