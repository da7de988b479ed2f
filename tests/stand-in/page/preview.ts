import { mediaPath } from '@/tests/stand-in/video';
import { createIdNode, createNode } from './node';

/** What plays when the mouse rests on a card: a second `<video>`, with the main one's class. */
export interface Preview {
  readonly element: HTMLElement;
  show(videoId: string): void;
  hide(): void;
}

/** Builds the place for previews, hidden. */
export function createPreview(): Preview {
  const video = document.createElement('video');
  video.className = 'video-stream html5-main-video';
  video.muted = true;
  const element = createNode('div', { id: 'video-preview', hidden: '' }, [
    createIdNode('div', 'inline-preview-player', [
      createNode('div', { class: 'html5-video-container' }, [video]),
    ]),
  ]);
  return {
    element,
    show: (videoId) => {
      element.hidden = false;
      video.src = mediaPath(videoId);
      // A preview that is hidden again at once never plays: that is no failure.
      video.play().catch(() => undefined);
    },
    hide: () => {
      element.hidden = true;
      video.removeAttribute('src');
      video.load();
    },
  };
}
