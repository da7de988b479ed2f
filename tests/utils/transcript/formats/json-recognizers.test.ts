import { describe, expect, test } from 'vitest';

import { JSON_FILES } from '@/tests/utils/transcript/formats/json-files';
import { JSON_READERS } from '@/tests/utils/transcript/formats/json-readers';

/** So much surer must a family be of its own file than any other. */
const LEAD = 0.02;

describe('a file is recognized by its own family more surely than by any other:', () => {
  test.each(JSON_FILES)('%s: %s', (format, _, value) => {
    const confidences = Object.entries(JSON_READERS).map(([name, { recognize }]) => ({
      name,
      confidence: recognize(value)?.confidence ?? 0,
    }));
    const own = confidences.find(({ name }) => name === format)?.confidence ?? 0;
    const others = confidences.filter(({ name }) => name !== format);
    expect(own).toBeGreaterThan(0);
    expect(others.filter(({ confidence }) => confidence > own - LEAD)).toEqual([]);
  });
});

describe('no family recognizes', () => {
  test.each([
    ['a package', { name: 'x', version: '1.0.0', scripts: { test: 'x' }, dependencies: {} }],
    ['settings', { compilerOptions: { strict: true }, include: ['src'] }],
    ['translations', { appName: { message: 'x', description: 'y' } }],
    ['what yt-dlp knows of a video', { id: 'AAAAAAAAAAA', extractor: 'youtube', subtitles: {} }],
    ['comments with dates', [{ text: 'Hi', timestamp: 1_700_000_000, author: 'Ann' }]],
    [
      'a chat',
      [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Yes' },
      ],
    ],
    ['what a search found', { results: [{ title: 'x', url: 'y', content: 'z' }] }],
    ['places', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null }] }],
    ['a list of words', ['a', 'b', 'c']],
    ['a list of numbers', [1, 2, 3]],
    ['an event calendar', { events: [{ start: '2025-01-01', title: 'x' }] }],
    ['an empty object', {}],
    ['an empty list', []],
    ['nothing', null],
  ])('%s', (_, value) => {
    const names = Object.entries(JSON_READERS).filter(
      ([, { recognize }]) => recognize(value) !== null,
    );
    expect(names).toEqual([]);
  });
});
