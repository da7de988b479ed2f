import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** A command of the extension and the keys that a person or the browser gave it. */
export interface Shortcut {
  readonly name: string;
  /** What it does, in the person's language. */
  readonly description: string;
  /** As the browser writes them: `Alt+Shift+T`; empty where it has none. */
  readonly keys: string;
}

/** The keyboard commands; only the browser's own page can change them. */
export interface Shortcuts {
  /** Empty on devices without keyboards. */
  readonly list: ReadonlySignal<readonly Shortcut[]>;
  /** Opens the browser's page for them. */
  readonly openBrowserPage: () => void;
}

/** Where Chrome has them; Firefox opens its own since 137 (2026-11). */
const chromePage = 'chrome://extensions/shortcuts';

/** Follows the shortcuts until `lifetime` aborts: they are read again when the page is shown. */
export function followShortcuts(lifetime: AbortSignal): Shortcuts {
  const list = signal<readonly Shortcut[]>([]);
  const commands: Commands | undefined = browser.commands;

  async function read(): Promise<void> {
    const found = (await commands?.getAll()) ?? [];
    list.value = found.flatMap(({ name, description, shortcut = '' }) =>
      // The browser's own command, to open the popup, has no description of ours.
      name === undefined || !description ? [] : [{ name, description, keys: shortcut }],
    );
  }
  document.addEventListener('visibilitychange', () => void read(), { signal: lifetime });
  void read();

  return {
    list,
    openBrowserPage() {
      if (commands?.openShortcutSettings) void commands.openShortcutSettings();
      else void browser.tabs.create({ url: chromePage });
    },
  };
}

/** The part of the interface that is used, with what only some browsers have. */
interface Commands {
  readonly getAll: () => Promise<
    readonly {
      readonly name?: string;
      readonly description?: string;
      readonly shortcut?: string;
    }[]
  >;
  readonly openShortcutSettings?: () => Promise<void>;
}
