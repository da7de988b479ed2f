const THEMES = ['light', 'dark'] as const;
const HOTKEY_PHASES = ['bubble', 'document-capture', 'window-capture'] as const;
const WATCH_ELEMENTS = [
  'ytd-watch-flexy',
  'ytd-watch-fixie',
  'ytd-watch-grid',
  'ytd-watch-next',
] as const;
const WATCH_LAYOUTS = ['classic', 'split-scroll', 'side-panel'] as const;

/** Where YouTube's hotkeys listen: the later, the easier it is to keep a key from them. */
export type HotkeyPhase = (typeof HOTKEY_PHASES)[number];

/** What the watch element is called: one of YouTube's names (2026-10), or one that nobody has seen. */
export type WatchElement = (typeof WATCH_ELEMENTS)[number];

/** How the watch page is built where the window is wide enough for two columns. */
export type WatchLayout = (typeof WATCH_LAYOUTS)[number];

/** How a page behaves. All delays are in milliseconds. */
export interface PageSettings {
  readonly theme: (typeof THEMES)[number];
  readonly layout: WatchLayout;
  readonly watchElement: WatchElement;
  /** Whether the video has a live chat beside it, and whether it is part of a playlist. */
  readonly chat: boolean;
  readonly playlist: boolean;
  /** Whether the watch element says which video it shows; in the newest layout it may not. */
  readonly namesVideo: boolean;
  /** Whether the player has the methods by which page scripts ask it. */
  readonly hasMethods: boolean;
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
  /** Where an ad is stitched into every video, as time in the video itself; 0 for none. */
  readonly stitchedAdAtMs: number;
  /** Whether a video plays as soon as it is loaded. YouTube does; tests and pictures want it quiet. */
  readonly autoplay: boolean;
  readonly hotkeys: HotkeyPhase;
  /** Whether the policy that YouTube only reports is enforced. */
  readonly strict: boolean;
}

/** A page that is neither fast nor slow, with a stale window and a source that changes last. */
export const DEFAULT_PAGE_SETTINGS: PageSettings = {
  theme: 'light',
  layout: 'classic',
  watchElement: 'ytd-watch-flexy',
  chat: false,
  playlist: false,
  namesVideo: true,
  hasMethods: true,
  hydrationMs: 0,
  playerMs: 100,
  finishMs: 60,
  rootMs: 120,
  sourceMs: 180,
  stitchedAdAtMs: 0,
  autoplay: false,
  hotkeys: 'bubble',
  strict: false,
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
  const truth = (name: string, fallback: boolean): boolean =>
    choice(name, ['true', 'false'], `${fallback}`) === 'true';

  return {
    theme: choice('theme', THEMES, defaults.theme),
    layout: choice('layout', WATCH_LAYOUTS, defaults.layout),
    watchElement: choice('watchElement', WATCH_ELEMENTS, defaults.watchElement),
    chat: truth('chat', defaults.chat),
    playlist: truth('playlist', defaults.playlist),
    namesVideo: truth('namesVideo', defaults.namesVideo),
    hasMethods: truth('hasMethods', defaults.hasMethods),
    hydrationMs: milliseconds('hydrationMs', defaults.hydrationMs),
    playerMs: milliseconds('playerMs', defaults.playerMs),
    finishMs: milliseconds('finishMs', defaults.finishMs),
    rootMs: milliseconds('rootMs', defaults.rootMs),
    sourceMs: milliseconds('sourceMs', defaults.sourceMs),
    stitchedAdAtMs: milliseconds('stitchedAdAtMs', defaults.stitchedAdAtMs),
    autoplay: truth('autoplay', defaults.autoplay),
    hotkeys: choice('hotkeys', HOTKEY_PHASES, defaults.hotkeys),
    strict: truth('strict', defaults.strict),
  };
}
