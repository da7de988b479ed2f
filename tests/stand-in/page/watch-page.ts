import type { Video } from '@/tests/stand-in/video';
import type { Player } from './player';
import { createWatch } from './watch';
import { fillCommentsOnScroll, fillSecondary, fillWatch } from './watch-content';
import { arrangeWatch, sizePlayer } from './watch-layout';

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
  /** Lays the page out for the window and gives the player its size. */
  arrange(): void;
  setTheater(theater: boolean): void;
  isTheater(): boolean;
  /** Empties `#secondary-inner` and fills it again. */
  wipeSecondary(): void;
  /** Replaces the watch element by a new one with the same video and player. */
  recreate(): void;
}

/** Builds a watch page around a player that comes later. */
export function createWatchPage(player: Player): WatchPage {
  let watch = createWatch();
  fillCommentsOnScroll(watch);
  let theater = false;
  let shown: Video | null = null;

  const arrange = (): void => {
    arrangeWatch(watch, theater);
    sizePlayer(watch, player.element);
  };
  const insertPlayer = (): void => {
    if (player.element.parentElement === watch.playerHost) return;
    watch.playerHost.append(player.element);
    sizePlayer(watch, player.element);
  };
  const showVideo = (video: Video): void => {
    shown = video;
    watch.root.setAttribute('video-id', video.id);
    document.title = `${video.title} - YouTube`;
    fillSecondary(watch);
    fillWatch(watch, video);
    arrange();
  };
  window.addEventListener('resize', arrange);

  return {
    root: () => watch.root,
    introduce: (videoId) => {
      if (!watch.root.hasAttribute('video-id')) watch.root.setAttribute('video-id', videoId);
    },
    showVideo,
    insertPlayer,
    arrange,
    setTheater: (next) => {
      theater = next;
      arrange();
    },
    isTheater: () => theater,
    wipeSecondary: () => {
      watch.secondaryInner.replaceChildren();
      watch.related.remove();
      fillSecondary(watch);
      arrange();
    },
    recreate: () => {
      const { root } = watch;
      watch = createWatch();
      fillCommentsOnScroll(watch);
      watch.root.hidden = root.hidden;
      root.replaceWith(watch.root);
      insertPlayer();
      if (shown !== null) showVideo(shown);
    },
  };
}
