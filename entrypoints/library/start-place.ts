import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { TRANSCRIPT } from '@/utils/library/page-address';
import type { TranscriptId } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';

/** Where the page is, by its address: going back in the browser comes by here. */
export interface Place {
  readonly values: ReadonlySignal<URLSearchParams>;
  /** The transcript that is open. */
  readonly openId: ReadonlySignal<TranscriptId | null>;
  readonly addressOf: (id: TranscriptId) => string;
  readonly open: (id: TranscriptId) => void;
  /** Closes the open transcript: back to where it was opened from, if that was here. */
  readonly close: () => void;
  /** Changes the address of where the page is. */
  readonly replace: (change: (values: URLSearchParams) => URLSearchParams) => void;
}

/** Follows the page's address until `lifetime` aborts. */
export function startPlace(lifetime: AbortSignal): Place {
  const values = signal(new URLSearchParams(location.search));
  const openId = computed(() => parseTranscriptId(values.value.get(TRANSCRIPT)));

  function read(): void {
    values.value = new URLSearchParams(location.search);
  }

  function addressOf(id: TranscriptId | null): string {
    const changed = new URLSearchParams(location.search);
    if (id === null) changed.delete(TRANSCRIPT);
    else changed.set(TRANSCRIPT, id);
    return addressWith(changed);
  }

  window.addEventListener('popstate', read, { signal: lifetime });

  return {
    values,
    openId,
    addressOf,
    open(id) {
      history.pushState({ isOpened: true }, '', addressOf(id));
      read();
    },
    close() {
      if (isOpenedHere(history.state)) {
        history.back();
        return;
      }
      history.replaceState(null, '', addressOf(null));
      read();
    },
    replace(change) {
      history.replaceState(
        history.state,
        '',
        addressWith(change(new URLSearchParams(location.search))),
      );
    },
  };
}

function isOpenedHere(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isOpened' in state;
}

function addressWith(values: URLSearchParams): string {
  return values.size === 0 ? location.pathname : `${location.pathname}?${values}`;
}
