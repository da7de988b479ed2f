import type { MadeUpVideo } from '@/tests/stand-in/made-up-videos';
import { formatClock } from './format-clock';
import { createNode } from './node';

/** Builds the card of a video: a grey picture with its length, title, channel and a detail. */
export function createCard({ id, title, channel, durationMs, detail }: MadeUpVideo): HTMLElement {
  return createNode('yt-lockup-view-model', {}, [
    createNode('a', { class: 'yt-simple-endpoint', href: `/watch?v=${id}` }, [
      createNode('span', { class: 'thumbnail' }, [
        createNode('span', { class: 'badge' }, [formatClock(durationMs / 1000)]),
      ]),
      createNode('span', { class: 'text' }, [
        createNode('span', { class: 'title' }, [title]),
        createNode('span', { class: 'detail' }, [channel]),
        createNode('span', { class: 'detail' }, [detail]),
      ]),
    ]),
  ]);
}
