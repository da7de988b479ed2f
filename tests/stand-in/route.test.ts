import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from './route';

const parse = (path: string) => parseRoute(new URL(path, 'https://www.youtube.com'));

test.each([
  ['/', { page: 'home' }],
  ['/?app=desktop', { page: 'home' }],
  ['/results?search_query=rain', { page: 'results' }],
  [
    '/watch?v=WEVwY3XkTrI&t=3s',
    { page: 'watch', videoId: 'WEVwY3XkTrI', path: '/watch?v=WEVwY3XkTrI' },
  ],
  ['/live/WEVwY3XkTrI', { page: 'watch', videoId: 'WEVwY3XkTrI', path: '/live/WEVwY3XkTrI' }],
  ['/@someone/live', { page: 'watch', videoId: 'stand-in-on', path: '/@someone/live' }],
  ['/shorts/WEVwY3XkTrI', { page: 'shorts', videoId: 'WEVwY3XkTrI' }],
  ['/embed/WEVwY3XkTrI?start=3', { page: 'embed', videoId: 'WEVwY3XkTrI' }],
  ['/@someone', null],
  ['/feed/library', null],
])('%s is read as its page', (path, expected) => {
  expect(parse(path)).toEqual(expected);
});

test.each([
  '/',
  '/results',
  '/watch?v=WEVwY3XkTrI',
  '/live/WEVwY3XkTrI',
  '/@someone/live',
  '/shorts/WEVwY3XkTrI',
  '/embed/WEVwY3XkTrI',
])('%s is written as it was read', (path) => {
  const route = parse(path);
  expect(route && formatRoute(route)).toBe(path);
});
