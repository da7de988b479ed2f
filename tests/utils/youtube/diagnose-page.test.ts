import { afterEach, expect, test } from 'vitest';
import { diagnosePage } from '@/utils/youtube/diagnose-page';

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

  const diagnosis = diagnosePage('1.2.3');
  expect(diagnosis.isKnown).toBe(true);
  expect(diagnosis.layoutAttributesSeen).toEqual(['theater']);
  expect(diagnosis.selectorsTried).toContainEqual({ selector: '#secondary-inner', found: 1 });
  expect(diagnosis.versions.extension).toBe('1.2.3');
  // Nothing about the person, not even what they watch.
  expect(JSON.stringify(diagnosis)).not.toContain('jNQXAC9IVRw');
});

test('a page that has changed has not, and every selector is named', () => {
  const { isKnown, selectorsTried } = diagnosePage('1.2.3');
  expect(isKnown).toBe(false);
  expect(selectorsTried.length).toBeGreaterThan(4);
  expect(selectorsTried.every(({ found }) => found === 0)).toBe(true);
});
