import type { PageSettings } from '@/tests/stand-in/page-settings';
import { mediaPath, type Video } from '@/tests/stand-in/video';
import { AD_CLASSES } from './ads';
import { createControlBar } from './control-bar';
import { createNode } from './node';
import { createPlayerApi } from './player-api';
import { applyCommand, type PlayerAction, type PlayerCommand } from './player-command';
import { nextEvent } from './wait';
import { STITCHED_AD_MS, toContentSeconds, toVideoSeconds } from './stitched-ad';

/** `#movie_player`, one for the life of the page. */
export interface Player {
  readonly element: HTMLElement;
  /** Its `<video>`; another one after `replaceVideo`. */
  readonly video: HTMLVideoElement;
  /** The video it holds, `null` before the first. */
  content(): Video | null;
  /** Changes the source: the same `<video>` goes on with another file. */
  load(content: Video): void;
  /** Fixes the time in the video itself while an ad is playing, or lets it follow again (`null`). */
  holdContent(seconds: number | null): void;
  /** Puts another `<video>` in the place of this one; resolves when it is where the old one was. */
  replaceVideo(): Promise<void>;
  /** Takes the `<video>` out and puts it back into a container of its own. */
  moveVideo(): void;
  /** Loads the same source again, as on a change of quality; resolves when it is where it was. */
  reloadVideo(): Promise<void>;
}

/** Builds the player; `onAction` hears of clicks on it. */
export function createPlayer(
  { autoplay, stitchedAdAtMs, hasMethods }: PageSettings,
  onAction: (action: PlayerAction) => void,
): Player {
  const adAtSeconds = stitchedAdAtMs / 1000;
  const roomForAdMs = stitchedAdAtMs === 0 ? 0 : STITCHED_AD_MS;
  const onCommand = (command: PlayerCommand): void => {
    applyCommand(video, command);
    onAction({ ...command, by: 'click' });
  };
  let content: Video | null = null;
  let heldSeconds: number | null = null;
  let video = createVideo(autoplay, onCommand);
  let controls = createControlBar(video, onCommand);
  const element = createNode(
    'div',
    { id: 'movie_player', class: 'html5-video-player', tabindex: '-1', 'aria-label': 'Player' },
    [createNode('div', { class: 'html5-video-container' }, [video]), controls],
  );

  const api = createPlayerApi({
    video: () => video,
    content: () => content,
    contentSeconds: () => heldSeconds ?? toContentSeconds(video.currentTime, adAtSeconds),
    seekContent: (seconds) => {
      video.currentTime = toVideoSeconds(seconds, adAtSeconds);
    },
  });
  if (hasMethods) Object.assign(element, api);

  return {
    element,
    get video() {
      return video;
    },
    content: () => content,
    load: (next) => {
      content = next;
      heldSeconds = null;
      element.classList.remove(...AD_CLASSES);
      video.src = mediaPath(next.id, roomForAdMs);
    },
    holdContent: (seconds) => {
      heldSeconds = seconds;
    },
    replaceVideo: () => {
      const old = video;
      video = createVideo(autoplay, onCommand);
      const isBack = comeBackTo(video, old);
      old.replaceWith(video);
      old.removeAttribute('src');
      old.load();
      const oldControls = controls;
      controls = createControlBar(video, onCommand);
      oldControls.replaceWith(controls);
      return isBack;
    },
    moveVideo: () => {
      const isPlaying = !video.paused;
      const container = createNode('div', { class: 'html5-video-container' });
      video.parentElement?.replaceWith(container);
      container.append(video);
      // Browsers pause what leaves the document.
      if (isPlaying) void video.play();
    },
    reloadVideo: () => comeBackTo(video, video),
  };
}

function createVideo(
  autoplay: boolean,
  onCommand: (command: PlayerCommand) => void,
): HTMLVideoElement {
  const video = document.createElement('video');
  video.className = 'video-stream html5-main-video';
  video.tabIndex = -1;
  video.autoplay = autoplay;
  video.addEventListener('click', () => onCommand({ kind: 'toggle-play' }));
  return video;
}

/** Loads what `old` plays and goes on where it was, at the same speed. */
async function comeBackTo(video: HTMLVideoElement, old: HTMLVideoElement): Promise<void> {
  const { currentTime, paused, playbackRate, src } = old;
  const { signal } = new AbortController();
  const isLoaded = nextEvent(video, 'loadedmetadata', signal);
  video.src = src;
  await isLoaded;
  const isThere = nextEvent(video, 'seeked', signal);
  video.currentTime = currentTime;
  video.playbackRate = playbackRate;
  await isThere;
  if (!paused) await video.play();
}
