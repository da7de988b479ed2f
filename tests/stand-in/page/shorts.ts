import { mediaPath } from '@/tests/stand-in/video';
import { createIdNode, createNode } from './node';

/** The page of Shorts, with a player of its own. */
export interface Shorts {
  readonly element: HTMLElement;
  show(videoId: string): void;
  stop(): void;
}

/** Builds the page, hidden. */
export function createShorts(): Shorts {
  const video = document.createElement('video');
  video.className = 'video-stream html5-main-video';
  video.loop = true;
  const element = createNode('ytd-shorts', { hidden: '' }, [
    createIdNode('div', 'shorts-container', [
      createNode('div', { id: 'shorts-player', class: 'html5-video-player' }, [
        createNode('div', { class: 'html5-video-container' }, [video]),
      ]),
    ]),
  ]);
  return {
    element,
    show: (videoId) => {
      element.setAttribute('video-id', videoId);
      video.src = mediaPath(videoId);
    },
    stop: () => video.pause(),
  };
}
