import { afterEach, expect, test } from 'vitest';
import { diagnosePage } from '@/utils/youtube/diagnose-page';

const watchUrl = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

afterEach(() => document.body.replaceChildren());

test('a page that we know has a place and a player', () => {
  const root = document.createElement('ytd-watch-flexy');
  root.setAttribute('theater', '');
  root.setAttribute('video-id', 'jNQXAC9IVRw');
  const beside = document.createElement('div');
  beside.id = 'secondary-inner';
  const player = document.createElement('div');
  player.id = 'movie_player';
  const video = document.createElement('video');
  video.className = 'html5-main-video';
  player.append(video);
  root.append(beside, player);
  document.body.append(root);

  const diagnosis = diagnosePage(watchUrl, '1.2.3');
  expect(diagnosis.isKnown).toBe(true);
  expect(diagnosis.layoutAttributesSeen).toEqual(['theater']);
  expect(diagnosis.selectorsTried).toContainEqual({ selector: '#secondary-inner', found: 1 });
  expect(diagnosis.versions.extension).toBe('1.2.3');
  // Nothing about the person, not even what they watch.
  expect(JSON.stringify(diagnosis)).not.toContain('jNQXAC9IVRw');
});

test('a page that has changed has not, and every selector is named', () => {
  const { isKnown, selectorsTried } = diagnosePage(watchUrl, '1.2.3');
  expect(isKnown).toBe(false);
  expect(selectorsTried.length).toBeGreaterThan(4);
  expect(selectorsTried.every(({ found }) => found === 0)).toBe(true);
});

test.each<readonly [string, (root: HTMLElement) => void]>([
  ['of itself', (root) => root.setAttribute('player-unavailable', '')],
  [
    'in the player’s place',
    (root) => root.append(document.createElement('yt-playability-error-supported-renderers')),
  ],
])('a page that says %s that it does not play its video has not changed', (_where, refuse) => {
  const root = document.createElement('ytd-watch-flexy');
  const beside = document.createElement('div');
  beside.id = 'secondary-inner';
  root.append(beside);
  document.body.append(root);
  expect(diagnosePage(watchUrl, '1').isKnown).toBe(false);
  refuse(root);
  expect(diagnosePage(watchUrl, '1').isKnown).toBe(true);
});

test('a player that is alone on its page is all that is needed there', () => {
  const player = document.createElement('div');
  player.id = 'movie_player';
  player.append(document.createElement('video'));
  document.body.append(player);
  expect(diagnosePage('https://www.youtube.com/embed/jNQXAC9IVRw', '1').isKnown).toBe(true);
  expect(diagnosePage(watchUrl, '1').isKnown).toBe(false);
});
