import { signal } from '@preact/signals';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { showProgressMarks } from '@/utils/youtube/progress-marks';

afterEach(() => document.body.replaceChildren());

function addPlayer(): HTMLElement {
  const player = document.createElement('div');
  player.id = 'movie_player';
  const video = document.createElement('video');
  video.className = 'html5-main-video';
  const bar = document.createElement('div');
  bar.className = 'ytp-progress-bar';
  player.append(video, bar);
  document.body.append(player);
  return bar;
}

function start(places: readonly number[]) {
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  const shown = signal(places);
  showProgressMarks(shown, lifetime.signal);
  return { shown, lifetime };
}

function strokes(): number {
  const shape = document.querySelector('.ytp-progress-bar path')?.getAttribute('d') ?? '';
  return shape.split('M').length - 1;
}

describe('marks on the progress bar', () => {
  test.each([
    ['are none without matches', [], 0],
    ['are one for each place', [0, 0.5, 1], 3],
    ['are one for places that cannot be told apart', [0.5, 0.5001, 0.5002], 1],
    ['leave out what is not in the video', [-0.1, 0.2, 1.5, Number.NaN], 1],
  ])('%s', (_what, places, count) => {
    addPlayer();
    start(places);
    expect(strokes()).toBe(count);
  });

  test('take no clicks, and say nothing to a screen reader', () => {
    addPlayer();
    start([0.5]);
    const drawing = document.querySelector<SVGElement>('.ytp-progress-bar svg');
    expect(drawing?.style.pointerEvents).toBe('none');
    expect(drawing?.getAttribute('aria-hidden')).toBe('true');
  });

  test('come and go with the matches', () => {
    const bar = addPlayer();
    const { shown } = start([]);
    shown.value = [0.2, 0.4];
    expect(strokes()).toBe(2);
    shown.value = [];
    expect(bar.children).toHaveLength(0);
  });

  test('are drawn where the player has made its bar anew', () => {
    const { shown } = start([]);
    addPlayer();
    shown.value = [0.2];
    expect(strokes()).toBe(1);
  });

  test('are gone with the video', () => {
    const bar = addPlayer();
    const { shown, lifetime } = start([0.5]);
    lifetime.abort();
    shown.value = [0.2];
    expect(bar.children).toHaveLength(0);
  });
});
