import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_PAGE_SETTINGS, formatPageSettings, parsePageSettings } from './page-settings';

const parse = (text: string) => parsePageSettings(new URLSearchParams(text), DEFAULT_PAGE_SETTINGS);

test.each([
  ['nothing leaves the defaults', '', {}],
  ['one setting changes only itself', 'theme=dark', { theme: 'dark' }],
  [
    'several are read together',
    'hydrationMs=3000&autoplay=true',
    { hydrationMs: 3000, autoplay: true },
  ],
  ['an unknown choice is passed over', 'theme=blue&hotkeys=never', {}],
  ['a delay that is no whole number is passed over', 'playerMs=-1&rootMs=soon&finishMs=1.5', {}],
  ['what the page itself uses is passed over', 'v=WEVwY3XkTrI&t=3s', {}],
])('%s', (_, text, expected) => {
  expect(parse(text)).toEqual({ ...DEFAULT_PAGE_SETTINGS, ...expected });
});

test('settings that are written and read again are the same', () => {
  const settings = fc.record({
    theme: fc.constantFrom('light', 'dark'),
    layout: fc.constantFrom('classic', 'split-scroll', 'side-panel'),
    watchElement: fc.constantFrom('ytd-watch-flexy', 'ytd-watch-fixie', 'ytd-watch-next'),
    chat: fc.boolean(),
    playlist: fc.boolean(),
    namesVideo: fc.boolean(),
    hasMethods: fc.boolean(),
    hydrationMs: fc.nat(),
    playerMs: fc.nat(),
    finishMs: fc.nat(),
    rootMs: fc.nat(),
    sourceMs: fc.nat(),
    stitchedAdAtMs: fc.nat(),
    autoplay: fc.boolean(),
    hotkeys: fc.constantFrom('bubble', 'document-capture', 'window-capture'),
    strict: fc.boolean(),
  });
  fc.assert(
    fc.property(settings, (each) => {
      expect(parse(formatPageSettings(each))).toEqual(each);
    }),
  );
});
