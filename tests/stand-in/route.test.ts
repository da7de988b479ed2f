import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './route';

const parse = (path: string) => parseRoute(new URL(path, 'https://www.youtube.com'));

test.each([
  ['/', { page: 'home' }],
  ['/?app=desktop', { page: 'home' }],
  ['/results?search_query=rain', { page: 'results' }],
  ['/watch?v=WEVwY3XkTrI&t=3s', { page: 'watch', videoId: 'WEVwY3XkTrI' }],
  ['/live/WEVwY3XkTrI', { page: 'watch', videoId: 'WEVwY3XkTrI' }],
  ['/shorts/WEVwY3XkTrI', { page: 'shorts', videoId: 'WEVwY3XkTrI' }],
  ['/feed/library', null],
])('%s is read as its page', (path, expected) => {
  expect(parse(path)).toEqual(expected);
});

test.each(['/', '/results', '/watch?v=WEVwY3XkTrI', '/shorts/WEVwY3XkTrI'])(
  '%s is written as it was read',
  (path) => {
    const route = parse(path);
    expect(route && formatRoute(route)).toBe(path);
  },
);
