import { MADE_UP_VIDEOS } from '@/tests/stand-in/made-up-videos';
import type { Video } from '@/tests/stand-in/video';
import { createCard } from './card';
import { createIcon, type IconName } from './icon';
import { createIdNode, createNode } from './node';
import type { Watch } from './watch';

/** Fills `#secondary-inner` behind whatever others have put there (phase 2). */
export function fillSecondary(watch: Watch): void {
  if (watch.panels.isConnected) return;
  watch.secondaryInner.append(
    watch.panels,
    watch.chat,
    watch.playlist,
    watch.related,
    createIdNode('div', 'persistent-panel-container'),
  );
}

/** Shows or removes the live chat: a frame, of which moving it makes a new one. */
export function fillChat(watch: Watch, hasChat: boolean): void {
  const rows = CHAT.map((words) => createNode('p', {}, [words]));
  watch.chat.replaceChildren(
    ...(hasChat ? [createIdNode('ytd-live-chat-frame', 'chat', rows)] : []),
  );
}

/** Shows or hides the playlist that the video is part of. */
export function fillPlaylist(watch: Watch, hasPlaylist: boolean): void {
  watch.playlist.toggleAttribute('hidden', !hasPlaylist);
  watch.playlist.replaceChildren(
    createNode('h3', {}, ['A playlist']),
    ...MADE_UP_VIDEOS.slice(0, 4).map(createCard),
  );
}

const CHAT = ['Hello from the coast', 'Is this live?', 'It is', 'Good morning'];

/** Shows a video's title, channel, description and recommendations, in place of another's. */
export function fillWatch(watch: Watch, video: Video): void {
  watch.metadata.replaceChildren(
    createIdNode('div', 'title', [createNode('h1', {}, [video.title])]),
    createIdNode('div', 'top-row', [createOwner(video), createActions()]),
    createIdNode('div', 'description', [
      createNode('p', { class: 'facts' }, ['A stand-in for the watch page']),
      createNode('p', {}, ['Made for tests and pictures. Nothing here comes from YouTube.']),
    ]),
  );
  watch.related.replaceChildren(
    createNode('div', { class: 'chips' }, [
      createNode('span', { class: 'chip selected' }, ['All']),
      createNode('span', { class: 'chip' }, [`From ${video.channel}`]),
      createNode('span', { class: 'chip' }, ['Related']),
    ]),
    createIdNode(
      'div',
      'items',
      MADE_UP_VIDEOS.filter(({ id }) => id !== video.id).map(createCard),
    ),
  );
}

/** Fills the comments when they are scrolled into view, as YouTube does. */
export function fillCommentsOnScroll(watch: Watch): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    const rows = Array.from({ length: 6 }, () =>
      createNode('ytd-comment-thread-renderer', {}, [
        createNode('span', { class: 'avatar' }),
        createNode('span', { class: 'placeholder' }),
      ]),
    );
    watch.comments.replaceChildren(createNode('h2', {}, ['Comments']), ...rows);
  });
  observer.observe(watch.comments);
}

function createOwner({ channel }: Video): HTMLElement {
  return createIdNode('div', 'owner', [
    createNode('span', { class: 'avatar' }, [channel.slice(0, 1)]),
    createNode('span', { class: 'channel' }, [
      createNode('span', { class: 'name' }, [channel]),
      createNode('span', { class: 'detail' }, ['128K subscribers']),
    ]),
    createNode('button', { class: 'pill inverted' }, ['Subscribe']),
  ]);
}

function createActions(): HTMLElement {
  return createIdNode('div', 'actions', [
    pill('like', '4.1K'),
    pill('share', 'Share'),
    createNode('button', { class: 'pill round', 'aria-label': 'More' }, [createIcon('more')]),
  ]);
}

function pill(icon: IconName, label: string): HTMLElement {
  return createNode('button', { class: 'pill' }, [createIcon(icon), label]);
}
