import type { WatchLayout } from '@/tests/stand-in/page-settings';
import type { PlayerAction } from './player-command';
import type { HotkeyRecord } from './hotkeys';
import type { Violation } from './violations';

/**
 * `click` changes the URL after `yt-navigate-start`, `popstate`, as on back and forward, before it;
 * `autonav` loads the next video before either; `miniplayer` opens the video that plays there.
 */
export type NavigationKind = 'click' | 'popstate' | 'autonav' | 'miniplayer';

/** What the page and the player that is embedded elsewhere have in common. */
export interface StandInPlayer {
  /** Resolves when the first page is complete and its video, if any, knows its duration. */
  readonly ready: Promise<void>;
  /** What the player was made to do by clicks and hotkeys, in order. */
  readonly player: readonly PlayerAction[];
  /** The keys that YouTube's hotkeys saw and did not ignore. */
  readonly hotkeys: readonly HotkeyRecord[];
  /** The breaches of the page's content security policy, reported or enforced. */
  readonly violations: readonly Violation[];
  /** Interrupts the video for `count` client-side ads; resolves when the video is back or left. */
  playAds(count: number): Promise<void>;
  /** Jumps to the end of the ad that is playing. */
  skipAd(): void;
}

/** What tests and people can ask of the page, as `window.standIn`. */
export interface StandInPage extends StandInPlayer {
  /** Goes to a video; resolves when all has arrived, or when another navigation has taken over. */
  navigate(videoId: string, options?: { readonly by?: NavigationKind }): Promise<void>;
  /** Goes to any page by a click, `/shorts/ID` or `/@x/live` for example; resolves like `navigate`. */
  goTo(path: string): Promise<void>;
  /** Goes to the home page by a click; resolves like `navigate`. */
  goHome(): Promise<void>;
  /** Goes to the home page while the video plays on in the miniplayer; resolves like `navigate`. */
  openMiniplayer(): Promise<void>;
  /** Goes back as the browser's button does; resolves like `navigate`. */
  back(): Promise<void>;

  setDark(dark: boolean): void;
  setTheater(theater: boolean): void;
  setLayout(layout: WatchLayout): void;
  /** Opens or closes the side panel of that layout; closed, the second column is gone. */
  setSidePanel(open: boolean): void;
  /** Puts a live chat, or a playlist, first beside the player; the chat moves with the layout. */
  setChat(hasChat: boolean): void;
  setPlaylist(hasPlaylist: boolean): void;

  /** Empties `#secondary-inner`, whatever others have put there, and fills it again. */
  wipeSecondary(): void;
  /** Replaces the watch element and everything in it but the player. */
  recreateRoot(): void;
  /** Puts another `<video>` in the place of the player's; resolves when it is where that was. */
  replaceVideo(): Promise<void>;
  /** Moves the `<video>` into another container. */
  moveVideo(): void;
  /** Loads the same video again, as on a change of quality; resolves when it is where it was. */
  reloadVideo(): Promise<void>;
  /** Plays a video as when the mouse rests on its card, or stops that. */
  showPreview(videoId: string): void;
  hidePreview(): void;
}

declare global {
  interface Window {
    standIn: StandInPage;
    /** There instead of `standIn` in the player for other pages. */
    standInEmbed: StandInPlayer;
  }
}
