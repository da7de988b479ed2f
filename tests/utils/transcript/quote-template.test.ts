import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillTemplate,
  quoteFieldNames,
  unknownFields,
  type QuoteFields,
} from '@/utils/transcript/quote-template';

const fields: QuoteFields = {
  text: 'Words',
  title: 'A {url} title',
  channel: '',
  date: '2025-04-28',
  time: '1:07',
  end: '1:11',
  seconds: '67',
  url: 'https://www.youtube.com/',
  speaker: 'Ann',
  videoId: 'dQw4w9WgXcQ',
};

describe('a template', () => {
  test.each([
    [
      'has its fields filled in',
      '{speaker}: {text} ({time}–{end}, {seconds})',
      'Ann: Words (1:07–1:11, 67)',
    ],
    ['has nothing where a field is not known', 'by {channel}.', 'by .'],
    ['keeps what is no field', '{author}, {} and { text }', '{author}, {} and { text }'],
    ['keeps names that every object has', '{constructor} {__proto__}', '{constructor} {__proto__}'],
    ['puts nothing into values', '{title}', 'A {url} title'],
    ['may hold one field twice', '{date} {date}', '2025-04-28 2025-04-28'],
    ['may hold none', 'Seen.', 'Seen.'],
  ])('%s', (_what, template, filled) => {
    expect(fillTemplate(template, fields)).toBe(filled);
  });

  test.each([
    ['of known fields alone has nothing unknown', '{text} {url}', []],
    ['names what is unknown, each once', '{author} {text} {author} {page}', ['{author}', '{page}']],
    ['does not know names that every object has', '{toString}', ['{toString}']],
  ])('%s', (_what, template, unknown) => {
    expect(unknownFields(template)).toEqual(unknown);
  });

  test('without braces comes out as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const template = text.replaceAll('{', '');
        expect(fillTemplate(template, fields)).toBe(template);
        expect(unknownFields(template)).toEqual([]);
      }),
    );
  });

  test('of all fields has nothing unknown', () => {
    expect(unknownFields(quoteFieldNames.map((name) => `{${name}}`).join(''))).toEqual([]);
  });
});
