import { describe, expect, test } from 'vitest';
import {
  parsePreference,
  parseQuery,
  parseRememberedTiming,
  parseSentFile,
} from '@/utils/library/parse-page-request';
import { UNADJUSTED } from '@/utils/transcript/timing';

const videoId = 'jNQXAC9IVRw';
const id = 'A'.repeat(22);
const file = { videoId, name: 'talk.srt', base64: 'MQ==', choice: null };

describe('what a page may ask is taken', () => {
  test.each<readonly [string, (value: unknown) => unknown, unknown]>([
    ['a preference', parsePreference, { videoId, id }],
    ['a timing', parseRememberedTiming, { id, adjustment: UNADJUSTED }],
    ['a file', parseSentFile, file],
    ['an empty file', parseSentFile, { ...file, base64: '' }],
    ['a file for the video that it names', parseSentFile, { ...file, choice: 'own' }],
    ['a query', parseQuery, 'river “walk” & more'],
    ['an empty query', parseQuery, ''],
  ])('%s', (_what, parse, value) => {
    expect(parse(structuredClone(value))).toEqual(value);
  });

  test('and nothing beside it', () => {
    expect(parsePreference({ videoId, id, more: 1 })).toEqual({ videoId, id });
  });

  test('a choice only where it is one', () => {
    expect(parseSentFile({ ...file, choice: 'all' })).toEqual(file);
  });

  test('a query only as far as anyone searches', () => {
    expect(parseQuery('x'.repeat(5000))).toHaveLength(1000);
  });
});

describe('everything else is refused', () => {
  test.each<readonly [string, (value: unknown) => unknown, unknown]>([
    ['nothing as a preference', parsePreference, undefined],
    ['null as a preference', parsePreference, null],
    ['a preference for no video', parsePreference, { id }],
    ['a preference for another kind of id', parsePreference, { videoId, id: 'short' }],
    ['a text as a timing', parseRememberedTiming, 'now'],
    ['a timing of nothing', parseRememberedTiming, { adjustment: UNADJUSTED }],
    ['a timing past belief', parseRememberedTiming, { id, adjustment: { kind: 'shifted' } }],
    ['a file for no video', parseSentFile, { ...file, videoId: '' }],
    ['a file without a name', parseSentFile, { ...file, name: '' }],
    ['a file with an endless name', parseSentFile, { ...file, name: 'x'.repeat(1001) }],
    ['a file without content', parseSentFile, { videoId, name: 'talk.srt' }],
    ['a file that is a list', parseSentFile, [file]],
    ['a number as a query', parseQuery, 7],
  ])('%s', (_what, parse, value) => {
    expect(parse(value)).toBeNull();
  });
});
