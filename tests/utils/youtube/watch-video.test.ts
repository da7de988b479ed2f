import { afterEach, expect, test } from 'vitest';
import { youtubeUrl } from '@/tests/support/youtube-url';
import { isYoutubePage, watchedVideo, watchVideo } from '@/utils/youtube/watch-video';

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
  ['home', 'https://www.youtube.com/', null],
  ['search', 'https://www.youtube.com/results?search_query=jNQXAC9IVRw', null],
  ['Shorts', 'https://www.youtube.com/shorts/jNQXAC9IVRw', null],
  ['a channel', 'https://www.youtube.com/@x/live', null],
  ['a watch page without a video', 'https://www.youtube.com/watch', null],
  ['a watch page with half an id', 'https://www.youtube.com/watch?v=jNQX', null],
])('on %s the watched video is right', (_page, url, videoId) => {
  expect(watchedVideo(url)).toBe(videoId);
});

test.each([
  ['https://www.youtube.com/watch?v=x', true],
  ['https://m.youtube.com/', true],
  ['http://www.youtube.com/', false],
  ['https://www.youtube.com.example.org/', false],
  ['https://notyoutube.com/', false],
  ['about:blank', false],
])('%s is a page that may ask: %s', (url, mayAsk) => {
  expect(isYoutubePage(url)).toBe(mayAsk);
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
