/** Where YouTube's hotkeys listen: the later, the easier it is to keep a key from them. */
export type HotkeyPhase = 'bubble' | 'document-capture' | 'window-capture';

/** How a page behaves. All delays are in milliseconds. */
export interface PageSettings {
  readonly theme: 'light' | 'dark';
  /** From the parsed HTML to the page's elements (phase 1); YouTube takes 0 to 3000. */
  readonly hydrationMs: number;
  /** From phase 1 to the player. */
  readonly playerMs: number;
  /** From `yt-navigate-start` to `yt-navigate-finish`. */
  readonly finishMs: number;
  /** From `yt-navigate-start` to the root naming the new video; more than `finishMs` is a stale window. */
  readonly rootMs: number;
  /** From `yt-navigate-start` to the player's new source, before or after `finishMs`. */
  readonly sourceMs: number;
  /** Whether a video plays as soon as it is loaded. YouTube does; tests and pictures want it quiet. */
  readonly autoplay: boolean;
  readonly hotkeys: HotkeyPhase;
}

/** A page that is neither fast nor slow, with a stale window and a source that changes last. */
export const DEFAULT_PAGE_SETTINGS: PageSettings = {
  theme: 'light',
  hydrationMs: 0,
  playerMs: 100,
  finishMs: 60,
  rootMs: 120,
  sourceMs: 180,
  autoplay: false,
  hotkeys: 'bubble',
};

/** The cookie that gives one browser its own settings, written with `formatPageSettings`. */
export const PAGE_SETTINGS_COOKIE = 'stand-in';

/** Writes settings as `name=value&…`: for the cookie, or by hand behind a watch URL. */
export function formatPageSettings(settings: Partial<PageSettings>): string {
  const entries = Object.entries(settings).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries).toString();
}

/** Reads what `formatPageSettings` writes. What is missing or wrong is taken from `defaults`. */
export function parsePageSettings(
  parameters: URLSearchParams,
  defaults: PageSettings,
): PageSettings {
  const milliseconds = (name: string, fallback: number): number => {
    const value = parameters.get(name) ?? '';
    return /^\d+$/.test(value) ? Number(value) : fallback;
  };
  const choice = <Value extends string>(
    name: string,
    values: readonly Value[],
    fallback: Value,
  ): Value => values.find((value) => value === parameters.get(name)) ?? fallback;

  return {
    theme: choice('theme', ['light', 'dark'], defaults.theme),
    hydrationMs: milliseconds('hydrationMs', defaults.hydrationMs),
    playerMs: milliseconds('playerMs', defaults.playerMs),
    finishMs: milliseconds('finishMs', defaults.finishMs),
    rootMs: milliseconds('rootMs', defaults.rootMs),
    sourceMs: milliseconds('sourceMs', defaults.sourceMs),
    autoplay: choice('autoplay', ['true', 'false'], `${defaults.autoplay}`) === 'true',
    hotkeys: choice('hotkeys', ['bubble', 'document-capture', 'window-capture'], defaults.hotkeys),
  };
}
