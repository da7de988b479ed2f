import { afterEach, expect, test } from 'vitest';
import { youtubeUrl } from '@/tests/support/youtube-url';
import { parseVideoId } from '@/utils/transcript/video-id';
import {
  hasNoPlace,
  isYoutubePage,
  wantsTranscript,
  watchedVideo,
  watchVideo,
} from '@/utils/youtube/watch-video';

const startUrl = location.href;
const lifetimes: AbortController[] = [];

afterEach(() => {
  for (const lifetime of lifetimes.splice(0)) lifetime.abort();
  history.replaceState(null, '', startUrl);
});

test.each([
  ['a watch page', 'https://www.youtube.com/watch?v=jNQXAC9IVRw', 'jNQXAC9IVRw'],
  [
    'a watch page in a list',
    'https://www.youtube.com/watch?list=PL1&v=jNQXAC9IVRw&index=2',
    'jNQXAC9IVRw',
  ],
  ['a live page', 'https://www.youtube.com/live/jNQXAC9IVRw?t=3', 'jNQXAC9IVRw'],
  ['a short', 'https://www.youtube.com/shorts/jNQXAC9IVRw', 'jNQXAC9IVRw'],
  ['an embedded player', 'https://www.youtube.com/embed/jNQXAC9IVRw?start=3', 'jNQXAC9IVRw'],
  ['one without cookies', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw', 'jNQXAC9IVRw'],
  ['an embedded list', 'https://www.youtube.com/embed/videoseries?list=PL1', null],
  ['a clip', 'https://www.youtube.com/clip/jNQXAC9IVRw', null],
  ['the page for phones', 'https://m.youtube.com/watch?v=jNQXAC9IVRw', null],
  ['the page for music', 'https://music.youtube.com/watch?v=jNQXAC9IVRw', null],
  ['home', 'https://www.youtube.com/', null],
  ['search', 'https://www.youtube.com/results?search_query=jNQXAC9IVRw', null],
  ['the feed of shorts', 'https://www.youtube.com/shorts/', null],
  ['a channel', 'https://www.youtube.com/@x/live', null],
  ['a watch page without a video', 'https://www.youtube.com/watch', null],
  ['a watch page with half an id', 'https://www.youtube.com/watch?v=jNQX', null],
])('on %s the watched video is right', (_page, url, videoId) => {
  expect(watchedVideo(url)).toBe(videoId);
});

test.each([
  ['https://www.youtube.com/watch?v=x', true],
  ['https://m.youtube.com/', true],
  ['https://www.youtube-nocookie.com/embed/x', true],
  ['http://www.youtube.com/', false],
  ['https://www.youtube.com.example.org/', false],
  ['https://notyoutube.com/', false],
  ['about:blank', false],
])('%s is a page that may ask: %s', (url, mayAsk) => {
  expect(isYoutubePage(url)).toBe(mayAsk);
});

test.each([
  ['the watch page', 'https://www.youtube.com/watch?v=jNQXAC9IVRw', false, false],
  ['a live page', 'https://www.youtube.com/live/jNQXAC9IVRw', true, false],
  ['a short', 'https://www.youtube.com/shorts/jNQXAC9IVRw', true, true],
  ['an embedded player', 'https://www.youtube.com/embed/jNQXAC9IVRw', true, true],
])('%s wants a transcript, or has no place, as it should', (_page, url, wants, isHomeless) => {
  expect(wantsTranscript(url)).toBe(wants);
  expect(hasNoPlace(url)).toBe(isHomeless);
});

test('where the address has no id the page is asked once it is up to date', () => {
  const lifetime = new AbortController();
  lifetimes.push(lifetime);
  const told: (string | null)[] = [];
  const root = document.createElement('ytd-watch-flexy');
  root.setAttribute('video-id', 'aaaaaaaaaaa');
  document.body.append(root);
  history.pushState(null, '', '/watch?v=aaaaaaaaaaa');
  watchVideo((videoId) => told.push(videoId), lifetime.signal, youtubeUrl);

  document.dispatchEvent(new Event('yt-navigate-start'));
  history.pushState(null, '', '/@someone/live');
  document.dispatchEvent(new Event('yt-navigate-finish'));
  // The page still names the old video.
  expect(told).toEqual(['aaaaaaaaaaa', null]);
  root.setAttribute('video-id', 'bbbbbbbbbbb');
  document.dispatchEvent(new Event('yt-page-data-updated'));
  document.dispatchEvent(new Event('yt-navigate-finish'));
  expect(told).toEqual(['aaaaaaaaaaa', null, 'bbbbbbbbbbb']);
  root.remove();
});

test('where neither address nor page has an id, the player is asked when it has loaded', () => {
  const lifetime = new AbortController();
  lifetimes.push(lifetime);
  const told: (string | null)[] = [];
  let named = parseVideoId('aaaaaaaaaaa');
  const say = () => ({ contentMs: 0, durationMs: 0, videoId: named, isLive: true });
  history.pushState(null, '', '/watch?v=aaaaaaaaaaa');
  watchVideo((videoId) => told.push(videoId), lifetime.signal, youtubeUrl, say);

  history.pushState(null, '', '/@someone/live');
  document.dispatchEvent(new Event('yt-page-data-updated'));
  // The player still holds the old video.
  expect(told).toEqual(['aaaaaaaaaaa', null]);
  named = parseVideoId('bbbbbbbbbbb');
  document.dispatchEvent(new Event('loadedmetadata'));
  expect(told).toEqual(['aaaaaaaaaaa', null, 'bbbbbbbbbbb']);
});

test('an event that does not rise to the document is heard as well', () => {
  const lifetime = new AbortController();
  lifetimes.push(lifetime);
  let url = '/watch?v=aaaaaaaaaaa';
  const told: (string | null)[] = [];
  const pageUrl = () => `https://www.youtube.com${url}`;
  watchVideo((videoId) => told.push(videoId), lifetime.signal, pageUrl);
  for (const [target, id] of [
    [window, 'bbbbbbbbbbb'],
    [document.body, 'ccccccccccc'],
  ] as const) {
    url = `/watch?v=${id}`;
    target.dispatchEvent(new Event('yt-navigate-finish'));
  }
  expect(told).toEqual(['aaaaaaaaaaa', 'bbbbbbbbbbb', 'ccccccccccc']);
});

test('each video is told once, and its lifetime ends with it', async () => {
  const lifetime = new AbortController();
  lifetimes.push(lifetime);
  const told: { readonly videoId: string | null; readonly signal: AbortSignal }[] = [];
  watchVideo((videoId, signal) => told.push({ videoId, signal }), lifetime.signal, youtubeUrl);
  const ids = () => told.map(({ videoId }) => videoId);

  history.pushState(null, '', '/watch?v=aaaaaaaaaaa');
  await expect.poll(ids).toEqual([null, 'aaaaaaaaaaa']);
  document.dispatchEvent(new Event('yt-navigate-finish'));
  document.dispatchEvent(new Event('yt-page-data-updated'));
  expect(ids()).toEqual([null, 'aaaaaaaaaaa']);

  history.pushState(null, '', '/watch?v=bbbbbbbbbbb');
  document.dispatchEvent(new Event('yt-navigate-finish'));
  await expect.poll(ids).toEqual([null, 'aaaaaaaaaaa', 'bbbbbbbbbbb']);
  expect(told.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);

  lifetime.abort();
  expect(told.at(-1)?.signal.aborted).toBe(true);
  history.pushState(null, '', '/watch?v=ccccccccccc');
  document.dispatchEvent(new Event('yt-navigate-finish'));
  expect(told).toHaveLength(3);
});
