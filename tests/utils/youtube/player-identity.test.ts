import { afterEach, beforeEach, expect, test } from 'vitest';
import { youtubeUrl } from '@/tests/support/youtube-url';
import { createFakePlayer, type FakePlayer } from '@/tests/support/fake-player';
import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { createPlayerIdentity } from '@/utils/youtube/player-identity';

const startUrl = location.href;
let lifetime: AbortController;
let fake: FakePlayer;

beforeEach(() => {
  lifetime = new AbortController();
  fake = createFakePlayer(() => 0);
  document.body.append(fake.player);
  history.replaceState(null, '', '/watch?v=aaaaaaaaaaa');
});

afterEach(() => {
  lifetime.abort();
  fake.player.remove();
  history.replaceState(null, '', startUrl);
});

const steps = {
  start: () => document.dispatchEvent(new Event('yt-navigate-start')),
  url: () => history.pushState(null, '', '/watch?v=bbbbbbbbbbb'),
  finish: () => document.dispatchEvent(new Event('yt-navigate-finish')),
  load: () => fake.load(),
  ad: () => {
    fake.showAd(true);
    fake.load();
    fake.showAd(false);
  },
  preview: () => {
    const preview = document.createElement('video');
    document.body.append(preview);
    preview.dispatchEvent(new Event('loadstart'));
    preview.remove();
  },
} as const;

type Step = keyof typeof steps;

test('what the player says of itself takes trust away at once', () => {
  let named = videoId('a');
  const say = () => ({ contentMs: 0, durationMs: 0, videoId: named, isLive: false });
  const identity = createPlayerIdentity(lifetime.signal, youtubeUrl, say);
  expect(identity.holds(videoId('a'))).toBe(true);
  named = videoId('b');
  expect(identity.holds(videoId('a'))).toBe(false);
  expect(identity.holds(videoId('b'))).toBe(false);
});

test('what it says when it loads counts where events came in no known order', () => {
  let named = videoId('a');
  const say = () => ({ contentMs: 0, durationMs: 0, videoId: named, isLive: false });
  const identity = createPlayerIdentity(lifetime.signal, youtubeUrl, say);
  // It is the third page's already that loads while the second has not arrived.
  for (const step of ['start', 'url', 'start'] as const) steps[step]();
  named = videoId('c');
  fake.load();
  history.pushState(null, '', '/watch?v=ccccccccccc');
  expect(identity.holds(videoId('c'))).toBe(true);
});

test('pages that announce no arrival are told apart all the same', () => {
  const identity = createPlayerIdentity(lifetime.signal, youtubeUrl);
  for (const letter of ['b', 'a', 'b']) {
    steps.start();
    history.pushState(null, '', `/watch?v=${letter.repeat(11)}`);
    expect(identity.holds(videoId(letter))).toBe(false);
    fake.load();
    expect(identity.holds(videoId(letter))).toBe(true);
  }
});

test('a page that is left as soon as it has loaded lends its times to no other', () => {
  const identity = createPlayerIdentity(lifetime.signal, youtubeUrl);
  for (const step of ['start', 'url', 'load', 'finish', 'start'] as const) steps[step]();
  history.pushState(null, '', '/watch?v=ccccccccccc');
  expect(identity.holds(videoId('c'))).toBe(false);
  steps.finish();
  expect(identity.holds(videoId('c'))).toBe(false);
});

test.each(['before', 'after'] as const)(
  'a <video> that was loaded elsewhere and comes %s the arrival is the new one',
  (order) => {
    const identity = createPlayerIdentity(lifetime.signal, youtubeUrl);
    const other = createFakePlayer(() => 0);
    other.load();
    const replace = () => fake.video.replaceWith(other.video);
    steps.start();
    steps.url();
    if (order === 'before') replace();
    steps.finish();
    if (order === 'after') replace();
    expect(identity.holds(videoId('b'))).toBe(true);
    expect(identity.holds(videoId('a'))).toBe(false);
  },
);

test.each<readonly [string, readonly Step[], 'a' | 'b']>([
  ['at first it holds the video of the page', [], 'a'],
  ['a navigation alone does not change it', ['start', 'url', 'finish'], 'a'],
  ['it loads after the navigation', ['start', 'url', 'finish', 'load'], 'b'],
  ['it loads between the address and the end', ['start', 'url', 'load', 'finish'], 'b'],
  ['it loads before the address', ['start', 'load', 'url', 'finish'], 'b'],
  ['the address changes first, as on going back', ['url', 'start', 'load', 'finish'], 'b'],
  ['it loads shortly before the navigation', ['load', 'start', 'url', 'finish'], 'b'],
  ['while it still loads the next, the page that is left has no time', ['start', 'load'], 'b'],
  [
    'it loads for a page that is left again',
    ['start', 'load', 'start', 'url', 'load', 'finish'],
    'b',
  ],
  ['no arrival is announced', ['start', 'url', 'load'], 'b'],
  ['nothing is announced at all', ['url', 'load'], 'b'],
  ['it loads at once after the address, on going back', ['url', 'load', 'start', 'finish'], 'b'],
  ['a navigation is announced twice', ['start', 'start', 'url', 'load', 'finish'], 'b'],
  ['a hover preview loads in the stale window', ['start', 'url', 'finish', 'preview'], 'a'],
  ['an ad shortly before the navigation', ['ad', 'start', 'url', 'finish'], 'a'],
  ['a change of quality changes nothing', ['load'], 'a'],
])('%s', (_sentence, order, held) => {
  const identity = createPlayerIdentity(lifetime.signal, youtubeUrl);
  for (const step of order) steps[step]();
  expect(identity.holds(videoId('a'))).toBe(held === 'a');
  expect(identity.holds(videoId('b'))).toBe(held === 'b');
});

function videoId(letter: string): VideoId {
  const id = parseVideoId(letter.repeat(11));
  if (id === null) throw new Error('not an id');
  return id;
}
