import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { parseSettings } from './parse-settings';
import { defaultSettings, type Settings } from './settings';

/** The settings as a page sees them. */
export interface SettingsStore {
  /** The defaults until what is stored has been read: see `read`. */
  readonly settings: ReadonlySignal<Settings>;
  /** Resolves once what is stored has been read, or could not be. */
  readonly read: Promise<void>;
  /** Takes effect here at once; is stored, and so known elsewhere, when the hand rests. */
  readonly change: (changes: Partial<Settings>) => void;
  /** Stores at once what waits: to be called when the page goes. Never rejects. */
  readonly save: () => Promise<void>;
  /** True while the last changes could not be stored: they hold here, until the page is left. */
  readonly isUnsaved: ReadonlySignal<boolean>;
}

/** The browser takes 120 writes a minute and 1,800 an hour: held keys must not use them up. */
const restMs = 500;

/**
 * Opens the settings in `storage.sync`, one item each: two computers that change different ones
 * both have their way. They follow every change, whoever made it, until `lifetime` aborts; what is
 * not stored by then is stored at once.
 */
export function openSettings(lifetime: AbortSignal): SettingsStore {
  const stored = signal<Readonly<Record<string, unknown>>>({});
  const pending = signal<Partial<Settings>>({});
  const isUnsaved = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const area = browser.storage.sync;
  const read = area.get(Object.keys(defaultSettings)).then(
    (items) => {
      stored.value = { ...items, ...stored.peek() };
    },
    // Where the browser gives none away the defaults do, and a change says that it is not kept.
    () => undefined,
  );

  function followChanges(
    changes: Readonly<Record<string, { readonly newValue?: unknown }>>,
    areaName: string,
  ): void {
    if (areaName !== 'sync') return;
    const values = Object.entries(changes).map(([name, { newValue }]) => [name, newValue] as const);
    stored.value = { ...stored.peek(), ...Object.fromEntries(values) };
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    const saving = pending.peek();
    if (Object.keys(saving).length === 0) return;
    try {
      await area.set({ ...saving });
      stored.value = { ...stored.peek(), ...saving };
      // What was changed again meanwhile waits for its own turn.
      if (pending.peek() === saving) pending.value = {};
      isUnsaved.value = false;
    } catch {
      isUnsaved.value = true;
    }
  }

  browser.storage.onChanged.addListener(followChanges);
  lifetime.addEventListener(
    'abort',
    () => {
      browser.storage.onChanged.removeListener(followChanges);
      void save();
    },
    { once: true },
  );

  return {
    settings: computed(() => parseSettings({ ...stored.value, ...pending.value })),
    read,
    isUnsaved,
    save,
    change(changes) {
      pending.value = { ...pending.peek(), ...changes };
      clearTimeout(timer);
      timer = setTimeout(() => void save(), restMs);
    },
  };
}
