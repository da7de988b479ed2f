import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '@/utils/settings/parse-settings';
import { defaultSettings, type Settings } from '@/utils/settings/settings';
import { longestQuoteTemplate } from '@/utils/transcript/quote-template';

const changed: Settings = {
  quoteTemplate: 'custom',
  customQuoteTemplate: '{text}',
  followPlayback: false,
  view: 'paragraphs',
  textSize: 5,
  highlightWords: false,
  theme: 'dark',
  showWithoutTranscript: false,
  fullscreenOverlay: true,
  isCollapsed: true,
  panelHeightPx: 480,
};

test('the defaults are settings themselves', () => {
  expect(parseSettings({ ...defaultSettings })).toEqual(defaultSettings);
});

test('settings are read as they were stored, without what is unknown', () => {
  expect(parseSettings({ ...changed, fontFamily: 'Comic' })).toEqual(changed);
});

describe('the default stands in', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>]>([
    ['for all that is missing', {}],
    ['for a template that nobody knows', { quoteTemplate: 'html' }],
    ['for a name that every object has', { quoteTemplate: 'constructor' }],
    ['for a template that is no text', { customQuoteTemplate: 7 }],
    [
      'for a template of endless length',
      { customQuoteTemplate: 'x'.repeat(longestQuoteTemplate + 1) },
    ],
    ['for a yes that is a text', { followPlayback: 'yes', isCollapsed: 'true' }],
    ['for a text size off the scale', { textSize: 6 }],
    ['for a text size between two', { textSize: 1.5 }],
    ['for a height that nobody could read at', { panelHeightPx: 3 }],
    ['for a height that is not a number', { panelHeightPx: Number.NaN }],
    ['for null', { view: null, theme: null, textSize: null }],
  ])('%s', (_what, stored) => {
    expect(parseSettings(stored)).toEqual(defaultSettings);
  });
});

test('whatever is stored, settings come out that are read again as they are', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(changed)), fc.anything()),
      (stored) => {
        const settings = parseSettings(stored);
        expect(parseSettings({ ...settings })).toEqual(settings);
      },
    ),
  );
});
