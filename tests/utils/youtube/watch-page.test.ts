import { afterEach, expect, test } from 'vitest';
import { findMainVideo, isAdShowing } from '@/utils/youtube/watch-page';

afterEach(() => document.body.replaceChildren());

/** Puts a video into the page, in a box of its own. */
function addVideo(id: string, within: Element = document.body): HTMLVideoElement {
  const box = document.createElement('div');
  box.id = id;
  const video = document.createElement('video');
  video.className = 'html5-main-video';
  box.append(video);
  within.append(box);
  return video;
}

function addElement(name: string, id = ''): HTMLElement {
  const element = document.createElement(name);
  element.id = id;
  document.body.append(element);
  return element;
}

test('a hover preview is not the main video, whatever it is called', () => {
  addVideo('movie_player', addElement('div', 'video-preview'));
  expect(findMainVideo()).toBeNull();
  const main = addVideo('movie_player');
  expect(findMainVideo()).toBe(main);
});

test('of several players it is the watch page’s, in use', () => {
  const kept = addElement('ytd-watch-flexy');
  kept.hidden = true;
  addVideo('movie_player', kept);
  const mini = addVideo('movie_player', addElement('ytd-miniplayer'));
  expect(findMainVideo()).toBe(mini);
  const main = addVideo('movie_player', addElement('ytd-watch-grid'));
  expect(findMainVideo()).toBe(main);
});

test('a player whose video has lost its class is still one', () => {
  const video = addVideo('movie_player');
  video.className = '';
  expect(findMainVideo()).toBe(video);
});

test.each([
  ['ad-showing', true],
  ['ad-interrupting', true],
  ['ad-created', false],
])('a player with the class %s shows an ad: %s', (name, isShowing) => {
  const player = document.createElement('div');
  player.className = name;
  expect(isAdShowing(player)).toBe(isShowing);
});
