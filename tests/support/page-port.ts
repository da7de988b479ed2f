import type { Appearance, Key, PageMetrics, Viewport } from './browser-driver';

/** What each browser has to be able to do with a page; everything else is made from it. */
export interface PagePort {
  goto(url: string): Promise<void>;
  /**
   * The value of a JavaScript expression in the page's main world, promises awaited; plain data.
   * The caller says its type, as with the browsers' own libraries: nothing can check it.
   */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Whether a rejection of `evaluate` only means that the page was left meanwhile. */
  isPageLeft(error: unknown): boolean;
  readonly keyboard: {
    down(key: Key): Promise<void>;
    up(key: Key): Promise<void>;
    press(key: Key): Promise<void>;
    type(text: string): Promise<void>;
  };
  readonly mouse: {
    /** Moves to a point in CSS pixels, in as many steps. */
    move(x: number, y: number, options?: { readonly steps: number }): Promise<void>;
    click(x: number, y: number, count: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
    wheel(deltaYPx: number): Promise<void>;
  };
  /** Gives files to the file input that an expression finds in the page. */
  setFiles(expression: string, paths: readonly string[]): Promise<void>;
  screenshot(path: string): Promise<void>;
  setViewport(viewport: Viewport): Promise<void>;
  /** Evaluates an expression in every worker that the page starts from now on. */
  evaluateInWorkers(expression: string): void;
  emulate(appearance: Appearance): Promise<void>;
  readonly bringToFront: () => Promise<void>;
  metrics(): Promise<PageMetrics>;
  close(): Promise<void>;
}
