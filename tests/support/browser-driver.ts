import type { KeyInput } from 'puppeteer-core';
import type { BrowserName } from './browser-name';
import type { Target, TextMatch } from './target';

/** A key, by its name in `KeyboardEvent.key` or `KeyboardEvent.code`. */
export type Key = KeyInput;

/** A key held down; `ControlOrMeta` is Command on a Mac. */
export type Modifier = 'Alt' | 'Control' | 'ControlOrMeta' | 'Meta' | 'Shift';

/** What is held down meanwhile. */
interface Holding {
  readonly holding?: readonly Modifier[];
}

/** One end of a drag over text: before or after the first occurrence of some words. */
export interface TextEdge {
  readonly edge: 'before' | 'after';
  /** The words as the page has them, white space included. */
  readonly words: string;
  readonly within: Target;
}

/** A file that exists only in the test. */
export interface DroppedFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/** What a paste would insert. A flavour that is not on the clipboard is the empty string. */
export interface ClipboardContents {
  readonly plain: string;
  /** The fragment alone, without the wrapper that browsers and systems put around it. */
  readonly html: string;
}

/** What a person has chosen in the system; what is left out stays as it is. */
export interface Appearance {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
}

/** The size of a page in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** A function that is sent into the page: it sees the page's globals and its arguments only. */
export type PageFunction<Arguments extends readonly unknown[], Value> = (
  ...values: Arguments
) => Value | Promise<Value>;

/**
 * A tab.
 * What acts on a target waits until exactly one fits and can be reached, at most `WAIT_LIMIT_MS`, across
 * navigations too; then it rejects with what is there instead. Input is trusted, as from a hand,
 * and brings the tab to the front.
 */
export interface Tab {
  /** Goes to an address and waits until it has loaded; rejects when there is no page. */
  goto(url: string): Promise<void>;
  /** The address now, as the page sees it. */
  url(): Promise<string>;

  /** Runs a function in the page's main world; arguments and answer are plain data. */
  evaluate<Arguments extends readonly unknown[], Value>(
    pageFunction: PageFunction<Arguments, Value>,
    ...values: Arguments
  ): Promise<Value>;
  /** Runs a function in the page's main world every frame until its answer is truthy. */
  waitUntil<Arguments extends readonly unknown[], Value>(
    pageFunction: PageFunction<Arguments, Value>,
    ...values: Arguments
  ): Promise<Value>;

  /** Waits until exactly one fits. */
  waitFor(target: Target): Promise<void>;
  /** Waits until none fits. */
  waitForNone(target: Target): Promise<void>;
  /** The text of the only one that fits, white space collapsed; waits for it. */
  text(target: Target): Promise<string>;
  /** An attribute of the only one that fits, `null` without it; waits for the element. */
  attribute(target: Target, name: string): Promise<string | null>;
  /** The value of the only form field that fits; waits for it. */
  value(target: Target): Promise<string>;
  /** The texts of all that fit now. */
  texts(target: Target): Promise<readonly string[]>;
  /** How many fit now. */
  count(target: Target): Promise<number>;
  /** Whether any fits now. */
  isVisible(target: Target): Promise<boolean>;

  /** Clicks it; waits until it is enabled, at rest, and not covered. */
  click(target: Target, options?: Holding & { readonly count?: number }): Promise<void>;
  hover(target: Target): Promise<void>;
  /** Turns the wheel over it; positive values scroll down. */
  wheel(target: Target, deltaYPx: number): Promise<void>;
  /** Draws the mouse from one place in text to another with the button held. */
  dragSelect(from: TextEdge, to: TextEdge): Promise<void>;
  press(key: Key, options?: Holding): Promise<void>;
  type(text: string): Promise<void>;
  /** Replaces what a text field holds, by mouse and keyboard. */
  fill(target: Target, text: string): Promise<void>;
  /** Chooses an option of a native `<select>` by its whole text. */
  choose(target: Target, option: string): Promise<void>;

  /**
   * Gives files, or for a folder input one folder, to the file input with this label, hidden or
   * not. Firefox takes no folder this way.
   */
  setFiles(label: TextMatch, paths: readonly string[]): Promise<void>;
  /** Drops files on it: `dragenter`, `dragover`, `drop`, as a script makes them. */
  dropFiles(target: Target, files: readonly DroppedFile[]): Promise<void>;
  /** Pastes into a throwaway tab to see what was copied, and comes back to this one. */
  readClipboard(): Promise<ClipboardContents>;

  /** Writes a PNG of what is in view. */
  screenshot(path: string): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  /** Runs a function in every worker that the page starts from now on; Chromium only. */
  evaluateInWorkers(workerFunction: PageFunction<[], void>): void;
  /**
   * Shows the page as to a person with these settings. In Firefox all tabs change, and forced
   * colors are light whatever else is chosen.
   */
  emulate(appearance: Appearance): Promise<void>;
  bringToFront(): Promise<void>;
  /** What the page has taken and holds, its garbage collected; Chromium only. */
  metrics(): Promise<PageMetrics>;
  close(): Promise<void>;
}

/** What a page takes and holds. Its times, of the processor, count from when the tab was first asked. */
export interface PageMetrics {
  /** How long the main thread was busy, with everything. */
  readonly taskMs: number;
  /** How long with scripts. */
  readonly scriptMs: number;
  readonly heapBytes: number;
  readonly nodeCount: number;
  readonly listenerCount: number;
}

/** A process of a browser: `browser` is the one that all others depend on. */
export interface BrowserProcess {
  /** As the operating system numbers it. */
  readonly id: number;
  readonly type: string;
}

/** A real browser with the built extension in it. */
export interface TestBrowser {
  readonly name: BrowserName;
  /** Settles when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
  /** The full address of one of the extension's pages, such as `library.html`. */
  extensionUrl(path: string): string;
  openTab(url: string): Promise<Tab>;
  tabs(): Promise<readonly Tab[]>;
  /** Waits for a tab whose address fits, whoever opened it; rejects after `WAIT_LIMIT_MS`. */
  waitForTab(address: RegExp): Promise<Tab>;
  /** Installs the extension again, as an update does, while its pages and others are open. */
  updateExtension(): Promise<void>;
  /** Takes YouTube's pages from the extension, as a person can; Firefox only. */
  withdrawYoutube(): Promise<void>;
  /** Removes the extension, as a person does. */
  removeExtension(): Promise<void>;
  /** Stops the extension's background, as the browser does after a while; Chromium only. */
  stopBackground(): Promise<void>;
  /** What it runs now; Chromium only. */
  processes(): Promise<readonly BrowserProcess[]>;
  /** Ends it as `kill -9` does, with no chance to write anything more; Chromium only. */
  kill(): Promise<void>;
  close(): Promise<void>;
}
