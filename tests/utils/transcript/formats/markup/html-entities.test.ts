import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import standard from 'webvtt-parser/html-entities.json';

import {
  decodeEntities,
  decodeTerminatedEntities,
  isEscapedText,
} from '@/utils/transcript/formats/markup/html-entities';

describe('a character reference', () => {
  test.each([
    ['may be a name', 'a &lt; b &amp;&nbsp;c', 'a < b &\u00A0c'],
    ['may be a number', '&#39;&#x27;&#X1F600;', "''\u{1F600}"],
    ['may be a mark of writing direction', '&lrm;&rlm;', '\u200E\u200F'],
    ['is decoded once', '&amp;lt;', '&lt;'],
    ['may lack its end where HTML forgives that', '&ampx &copy 2', '&x © 2'],
    ['is as long as a name can be', '&notit; &notin;', '¬it; ∉'],
    ['must be known', '&Ann; &;&', '&Ann; &;&'],
    ['must be whole', '&# &#; &#x &#xg;', '&# &#; &#x &#xg;'],
    ['stays where only its end is missing and HTML minds', '&hellip', '&hellip'],
    [
      'of no character is marked as lost',
      '&#0;&#xD800;&#x110000;&#99999999999;',
      '\uFFFD'.repeat(4),
    ],
    ['of a control character is meant as on Windows', '&#150;&#x80;&#x81;', '–€\u0081'],
  ])('%s', (_, text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  test('is of a standard name wherever it has one', () => {
    const decoded = Object.entries(standard).filter(([name]) => decodeEntities(name) !== name);
    const whole = decoded.filter(([name]) => !decodeEntities(name).endsWith(';'));
    expect(whole).toHaveLength(106 + 253 + 'AMP LT GT QUOT COPY REG'.split(' ').length);
    expect(whole.map(([name]) => decodeEntities(name))).toEqual(whole.map(([, text]) => text));
  });
});

test('where references must be terminated, all others stay', () => {
  expect(decodeTerminatedEntities('R&D &copyright &amp; &#39; &notit;')).toBe(
    "R&D &copyright & ' ¬it;",
  );
});

describe('a text', () => {
  test.each([
    ['is escaped where its references are known', 'Q&amp;A &#39;', true],
    ['is escaped where most of its “&” are', 'a&nbsp;b&nbsp;c Q&A', true],
    ['is not where as many are not', 'an &amp; in Q&A', false],
    ['is not where nothing is to decode', 'Words', false],
    ['is not where names are unknown', '&Ann; &Bob;', false],
  ])('%s', (_, text, isEscaped) => {
    expect(isEscapedText(text)).toBe(isEscaped);
  });

  test('without “&” stays, and any other is read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeEntities(text.replaceAll('&', ''))).toBe(text.replaceAll('&', ''));
        expect(decodeEntities(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
