import { describe, expect, test } from 'vitest';
import { answer, type Site } from './answer';
import { createMedia } from './media';
import { DEFAULT_PAGE_SETTINGS } from './page-settings';

const BROADCAST = {
  id: 'WEVwY3XkTrI',
  title: 'A broadcast',
  channel: 'A broadcaster',
  durationMs: 293_500,
};
const SITE: Site = {
  bundle: { script: 'script', style: 'style' },
  videos: new Map([[BROADCAST.id, BROADCAST]]),
  page: DEFAULT_PAGE_SETTINGS,
};
const media = createMedia(BROADCAST.durationMs);

function ask(
  path: string,
  { range, cookie, site = {} }: { range?: string; cookie?: string; site?: Partial<Site> } = {},
) {
  const url = new URL(path, 'https://www.youtube.com');
  return answer({ url, range, cookie }, { ...SITE, ...site });
}

describe('the media of a video', () => {
  const path = `/media/${BROADCAST.id}.webm`;
  const size = media.byteLength;

  test.each([
    ['comes whole when no part is asked for', undefined, 200, undefined, size],
    [
      'comes from the asked byte on',
      'bytes=100-',
      206,
      `bytes 100-${size - 1}/${size}`,
      size - 100,
    ],
    ['comes between the asked bytes', 'bytes=5-14', 206, `bytes 5-14/${size}`, 10],
    ['is refused behind its end', `bytes=${size}-`, 416, `bytes */${size}`, 0],
  ])('%s', (_, range, status, contentRange, bodyLength) => {
    const reply = ask(path, range === undefined ? {} : { range });
    expect(reply.status).toBe(status);
    expect(reply.headers['content-range']).toBe(contentRange);
    expect(reply.headers['accept-ranges']).toBe('bytes');
    expect(reply.body).toHaveLength(bodyLength);
  });

  test('is longer where an ad is stitched into it', () => {
    expect(ask(`${path}?extraMs=5000`).body).toHaveLength(createMedia(298_500).byteLength);
  });

  test('lasts five minutes when nobody described the video', () => {
    expect(ask('/media/abcdefghijk.webm').body).toHaveLength(createMedia(300_000).byteLength);
  });
});

describe('a page', () => {
  test.each([
    ['the watch page', '/watch?v=WEVwY3XkTrI', 200],
    ['the home page', '/', 200],
    ['the results of a search', '/results?search_query=rain', 200],
    ['a short', '/shorts/abcdefghijk', 200],
    ['a player in another page', '/embed/abcdefghijk', 200],
    ['a channel that is live', '/@someone/live', 200],
    ['anything else', '/feed/library', 404],
  ])('of %s is answered as it should be', (_, path, status) => {
    expect(ask(path).status).toBe(status);
  });

  test('has an app and a skeleton, but no watch element: the script makes it', () => {
    const { body } = ask('/watch?v=WEVwY3XkTrI');
    expect(body).toContain('<html style="font-size:62.5%" lang="en">');
    expect(body).toContain('<ytd-app></ytd-app>');
    expect(body).toContain('id="watch-page-skeleton"');
    expect(body).not.toContain('<ytd-watch');
  });

  test.each([
    ['for all', '/', { site: { page: { ...DEFAULT_PAGE_SETTINGS, theme: 'dark' as const } } }],
    ['by a cookie', '/', { cookie: 'a=b; stand-in=hydrationMs=0&theme=dark; c=d' }],
    ['behind the URL', '/watch?v=WEVwY3XkTrI&theme=dark', {}],
  ])('is dark when that is set %s', (_, path, options) => {
    expect(ask(path, options).body).toContain('lang="en" dark>');
  });

  test('enforces Trusted Types and only reports its policy for scripts', () => {
    const { headers } = ask('/');
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).not.toContain('script-src');
    expect(headers['content-security-policy-report-only']).toContain("'strict-dynamic'");
  });

  test('enforces both where the site is strict', () => {
    const { headers } = ask('/', { site: { page: { ...DEFAULT_PAGE_SETTINGS, strict: true } } });
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['content-security-policy']).toContain("'strict-dynamic'");
    expect(headers['content-security-policy-report-only']).toBeUndefined();
  });

  test('names the script by a nonce of its own that its policy names too', () => {
    const [first, second] = [ask('/'), ask('/')];
    const nonce = /nonce="([^"]+)"/.exec(String(first.body))?.[1];
    expect(first.headers['content-security-policy-report-only']).toContain(`'nonce-${nonce}'`);
    expect(second.body).not.toContain(nonce);
  });
});

test.each([
  ['the watch page may not be', '/watch?v=WEVwY3XkTrI', 'SAMEORIGIN'],
  ['the player made for it may be', '/embed/WEVwY3XkTrI', undefined],
])('%s shown in the pages of others', (_, path, frameOptions) => {
  expect(ask(path).headers['x-frame-options']).toBe(frameOptions);
});

test('a video is described as it was given', () => {
  expect(JSON.parse(String(ask('/stand-in/videos/WEVwY3XkTrI').body))).toEqual(BROADCAST);
});
