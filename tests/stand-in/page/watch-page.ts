import type { PageSettings } from '@/tests/stand-in/page-settings';
import type { Video } from '@/tests/stand-in/video';
import type { Player } from './player';
import { createWatch } from './watch';
import {
  fillChat,
  fillCommentsOnScroll,
  fillPlaylist,
  fillSecondary,
  fillWatch,
} from './watch-content';
import { arrangeWatch, type Arrangement, sizePlayer } from './watch-layout';

/** The watch page through its life: which video it names, how it is laid out, where the player is. */
export interface WatchPage {
  /** The watch element; another one after `recreate`. */
  root(): HTMLElement;
  /** Names a video where none is named yet: an old name stays until `showVideo`. */
  introduce(videoId: string): void;
  /** Names a video and shows all that belongs to it (phase 2 on the first page). */
  showVideo(video: Video): void;
  /** Puts the player in its place, if it is not there yet. */
  insertPlayer(): void;
  /** Lays the page out for the window and gives the player its size; changes what is given. */
  arrange(changes?: Partial<Arrangement>): void;
  arrangement(): Arrangement;
  setChat(hasChat: boolean): void;
  setPlaylist(hasPlaylist: boolean): void;
  /** Empties `#secondary-inner` and fills it again. */
  wipeSecondary(): void;
  /** Replaces the watch element by a new one with the same video and player. */
  recreate(): void;
}

/** Builds a watch page around a player that comes later. */
export function createWatchPage(settings: PageSettings, player: Player): WatchPage {
  let watch = createWatch(settings.watchElement);
  fillCommentsOnScroll(watch);
  let { chat, playlist } = settings;
  let shown: Video | null = null;
  let arrangement: Arrangement = {
    layout: settings.layout,
    isTheater: false,
    isFullscreen: false,
    isSidePanelOpen: true,
  };

  const arrange = (changes: Partial<Arrangement> = {}): void => {
    arrangement = { ...arrangement, ...changes };
    arrangeWatch(watch, arrangement);
    sizePlayer(watch, player.element);
  };
  const insertPlayer = (): void => {
    if (player.element.parentElement === watch.playerHost) return;
    watch.playerHost.append(player.element);
    sizePlayer(watch, player.element);
  };
  const nameVideo = (videoId: string): void => {
    if (settings.namesVideo) watch.root.setAttribute('video-id', videoId);
  };
  const fill = (): void => {
    fillSecondary(watch);
    fillChat(watch, chat);
    fillPlaylist(watch, playlist);
    arrange();
  };
  const showVideo = (video: Video): void => {
    shown = video;
    nameVideo(video.id);
    document.title = `${video.title} - YouTube`;
    fillWatch(watch, video);
    fill();
  };
  window.addEventListener('resize', () => arrange());

  return {
    root: () => watch.root,
    introduce: (videoId) => {
      if (!watch.root.hasAttribute('video-id')) nameVideo(videoId);
    },
    showVideo,
    insertPlayer,
    arrange,
    arrangement: () => arrangement,
    setChat: (hasChat) => {
      chat = hasChat;
      fill();
    },
    setPlaylist: (hasPlaylist) => {
      playlist = hasPlaylist;
      fill();
    },
    wipeSecondary: () => {
      watch.secondaryInner.replaceChildren();
      fill();
    },
    recreate: () => {
      const { root } = watch;
      watch = createWatch(settings.watchElement);
      fillCommentsOnScroll(watch);
      watch.root.hidden = root.hidden;
      root.replaceWith(watch.root);
      insertPlayer();
      if (shown !== null) showVideo(shown);
    },
  };
}
