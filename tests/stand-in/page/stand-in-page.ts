import type { PlayerAction } from './player-command';
import type { HotkeyRecord } from './hotkeys';
import type { Violation } from './violations';

/** `click` changes the URL after `yt-navigate-start`; `popstate`, as on back and forward, before it. */
export type NavigationKind = 'click' | 'popstate';

/** What tests and people can ask of the page, as `window.standIn`. */
export interface StandInPage {
  /** Resolves when the first page is complete and its video, if any, knows its duration. */
  readonly ready: Promise<void>;
  /** What the player was made to do by clicks and hotkeys, in order. */
  readonly player: readonly PlayerAction[];
  /** The keys that YouTube's hotkeys saw and did not ignore. */
  readonly hotkeys: readonly HotkeyRecord[];
  /** The breaches of the page's content security policy, reported or enforced. */
  readonly violations: readonly Violation[];
  /** Goes to a video; resolves when all has arrived, or when another navigation has taken over. */
  navigate(videoId: string, options?: { readonly by?: NavigationKind }): Promise<void>;
  /** Goes to the home page by a click; resolves like `navigate`. */
  goHome(): Promise<void>;
  setDark(dark: boolean): void;
  setTheater(theater: boolean): void;
  /** Empties `#secondary-inner`, whatever others have put there, and fills it again. */
  wipeSecondary(): void;
  /** Replaces the watch element and everything in it but the player. */
  recreateRoot(): void;
  /** Interrupts the video for `count` client-side ads; resolves when the video is back or left. */
  playAds(count: number): Promise<void>;
  /** Jumps to the end of the ad that is playing. */
  skipAd(): void;
}

declare global {
  interface Window {
    standIn: StandInPage;
  }
}
