import { mediaPath, type Video } from '@/tests/stand-in/video';
import { AD_CLASSES } from './ads';
import { createControlBar } from './control-bar';
import { createNode } from './node';
import { createPlayerApi } from './player-api';
import { applyCommand, type PlayerAction, type PlayerCommand } from './player-command';

/** `#movie_player` with its `<video>`, one for the life of the page. */
export interface Player {
  readonly element: HTMLElement;
  readonly video: HTMLVideoElement;
  /** Changes the source: the same `<video>` goes on with another file. */
  load(content: Video): void;
  /** The place in the video itself in seconds, also while an ad is playing. */
  contentSeconds(): number;
  /** Fixes `contentSeconds` while an ad is playing, or lets it follow the `<video>` again (`null`). */
  holdContent(seconds: number | null): void;
}

/** Builds the player; `onAction` hears of clicks on it. */
export function createPlayer(autoplay: boolean, onAction: (action: PlayerAction) => void): Player {
  const video = document.createElement('video');
  video.className = 'video-stream html5-main-video';
  video.tabIndex = -1;
  video.autoplay = autoplay;
  let content: Video | null = null;
  let heldSeconds: number | null = null;

  const onCommand = (command: PlayerCommand): void => {
    applyCommand(video, command);
    onAction({ ...command, by: 'click' });
  };
  video.addEventListener('click', () => onCommand({ kind: 'toggle-play' }));
  const element = createNode(
    'div',
    { id: 'movie_player', class: 'html5-video-player', tabindex: '-1', 'aria-label': 'Player' },
    [
      createNode('div', { class: 'html5-video-container' }, [video]),
      createControlBar(video, onCommand),
    ],
  );

  const contentSeconds = (): number => heldSeconds ?? video.currentTime;
  Object.assign(
    element,
    createPlayerApi(video, () => content, contentSeconds),
  );
  return {
    element,
    video,
    load: (next) => {
      content = next;
      heldSeconds = null;
      element.classList.remove(...AD_CLASSES);
      video.src = mediaPath(next.id);
    },
    contentSeconds,
    holdContent: (seconds) => {
      heldSeconds = seconds;
    },
  };
}
