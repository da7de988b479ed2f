import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  formatPythonStrings,
  parsePythonStrings,
} from '@/utils/transcript/formats/archive/python-strings';

describe('a Python list', () => {
  test.each([
    ['may be empty', '[]', []],
    ['has single quotes', "['a', 'b c']", ['a', 'b c']],
    ['has double quotes around an apostrophe', `["o'donnell", 'x']`, ["o'donnell", 'x']],
    ['holds commas and brackets in its strings', "['a, [b]', ']']", ['a, [b]', ']']],
    ['holds an empty string', "['']", ['']],
    ['escapes a quote', String.raw`['\'"']`, [`'"`]],
    ['escapes a backslash before the closing quote', String.raw`['a\\', 'b']`, ['a\\', 'b']],
    ['escapes a line end, a tab', String.raw`['a\nb\tc\r']`, ['a\nb\tc\r']],
    ['escapes a byte', String.raw`['a\xa0b']`, ['a\u00a0b']],
    ['escapes four digits', String.raw`['Neta\u200bnyahu']`, ['Neta\u200bnyahu']],
    ['escapes eight digits', String.raw`['\U0001f600']`, ['😀']],
    ['keeps what is no escape, as Python does', String.raw`['\d\x1']`, [String.raw`\d\x1`]],
    ['keeps what is no character', String.raw`['\Uffffffff']`, [String.raw`\Uffffffff`]],
    ['holds emoji and other scripts as they are', "['😀', 'كلمة']", ['😀', 'كلمة']],
    ['may end with a comma', "['a', ]", ['a']],
  ])('%s', (_, literal, values) => {
    expect(parsePythonStrings(literal)).toEqual(values);
  });

  test.each([
    ['no brackets', "'a'"],
    ['one bracket', "['a'"],
    ['no quotes', '[a]'],
    ['a string that does not close', "['a]"],
    ['a string that closes only with an escaped quote', String.raw`['a\']`],
    ['no comma', "['a' 'b']"],
    ['a number', '[1]'],
    ['nothing', ''],
  ])('is not what has %s', (_, literal) => {
    expect(parsePythonStrings(literal)).toBeNull();
  });

  test('is written on one line and read back the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (values) => {
        const literal = formatPythonStrings(values);
        expect(literal).not.toMatch(/[\n\r\0]/);
        expect(parsePythonStrings(literal)).toEqual(values);
      }),
    );
  });

  test.each([
    ['prefers single quotes', ['a'], "['a']"],
    ['avoids escapes by double quotes', ["it's"], `["it's"]`],
    ['escapes where both quotes occur', [`it's "a"`], String.raw`['it\'s "a"']`],
    ['escapes what cannot be seen', ['\u00a0\u200b\n'], String.raw`['\xa0\u200b\n']`],
  ])('is written as Python does: %s', (_, values, literal) => {
    expect(formatPythonStrings(values)).toBe(literal);
  });
});
