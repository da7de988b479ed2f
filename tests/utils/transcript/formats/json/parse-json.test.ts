import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseJson } from '@/utils/transcript/formats/json/parse-json';

function parse(text: string) {
  const parsed = parseJson(text);
  return parsed && { value: parsed.value, line: parsed.problem?.line ?? null };
}

describe('parsed as it is meant is', () => {
  test.each<[string, string, unknown]>([
    ['JSON', ' {"a": [1, "x\\u00e9", null]}\n', { a: [1, 'xé', null] }],
    ['JSON with a byte order mark', '\uFEFF[{"a": 1}]', [{ a: 1 }]],
    ['a list for the values of JSON Lines', '{"a": 1}\n{"a": 2}\n', [{ a: 1 }, { a: 2 }]],
    [
      'Python’s NaN and Infinity as nothing',
      '{"a": NaN, "b": [Infinity, -Infinity], "c": 1}',
      { a: null, b: [null, null], c: 1 },
    ],
    [
      'what Python prints',
      "[{'text': 'It\\'s \\x41\\u0042', 'start': 1.5, 'words': None, 'ok': True}]",
      [{ text: "It's AB", start: 1.5, words: null, ok: true }],
    ],
    [
      'a text that Python’s pprint has broken',
      "[{'text': 'one '\n          \"two's \"\n          'three',\n  'start': 1}]",
      [{ text: "one two's three", start: 1 }],
    ],
    ['a comma too many', '{"a": [1, 2,],}', { a: [1, 2] }],
    ['a comma too few', '[{"a": 1} {"a": 2}]', [{ a: 1 }, { a: 2 }]],
    ['keys without quotes', '[{ "a": 1, b: 2 }]', [{ a: 1, b: 2 }]],
    ['a line break within a text', '{"a": "x\ny"}', { a: 'x\ny' }],
    [
      'a key that means something to JavaScript',
      "{'__proto__': 1}",
      Object.fromEntries([['__proto__', 1]]),
    ],
  ])('%s', (_, text, value) => {
    expect(parse(text)).toEqual({ value, line: null });
  });
});

describe('of a damaged file everything else is kept, and the line of the damage told:', () => {
  test.each([
    [
      'broken off in an item',
      '{"a": 1, "list": [\n{"x": 1},\n{"x": 2, "y',
      { a: 1, list: [{ x: 1 }] },
      3,
    ],
    ['broken off in a text', '[{"x": "one"},\n{"x": "tw', [{ x: 'one' }], 2],
    ['broken off in a number', '{"list": [1.5, 2.', { list: [1.5] }, 1],
    ['broken off behind an item', '{"list": [{"x": 1},\n\n', { list: [{ x: 1 }] }, 1],
    ['broken off behind a key', '{"a": 1, "b":', { a: 1 }, 1],
    [
      'broken off in the words of an item',
      '{"list": [{"x": 1, "words": [{"w": 1}, {"w"',
      { list: [{ x: 1, words: [{ w: 1 }] }] },
      1,
    ],
    ['broken off in a line of JSON Lines', '{"a": 1}\n{"a": 2}\n{"a"', [{ a: 1 }, { a: 2 }], 3],
    ['broken off in Python’s notation', "[{'x': 1},\n{'x': No", [{ x: 1 }], 2],
    ['something strange in the middle', '[{"x": 1},\n%%% {"x": 2}]', [{ x: 1 }, { x: 2 }], 2],
    [
      'a bracket that closes another',
      '{"list": [{"x": 1]\n, "y": 2}',
      { list: [{ x: 1 }], y: 2 },
      1,
    ],
    ['a bracket too many', '{"a": 1}}', { a: 1 }, 1],
    ['a word that means nothing', '{"a": 1, "b": nothing, "c": 2}', { a: 1, b: null, c: 2 }, 1],
  ])('%s', (_, text, value, line) => {
    expect(parse(text)).toEqual({ value, line });
  });

  test.each([
    ['where it ends', '[{"x": 1},', 'breaks off'],
    ['in its middle', '[{"x": 1} ? {"x": 2}]', 'damaged'],
  ])('the problem says that it is %s', (_, text, words) => {
    expect(parseJson(text)?.problem).toMatchObject({ code: 'broken-off' });
    expect(parseJson(text)?.problem?.message).toContain(words);
  });
});

describe('no JSON is', () => {
  test.each([
    ['text', 'Hello'],
    ['nothing', ''],
    ['a number', '12'],
    ['a text in quotes', '"Hello"'],
    ['a subtitle with a time in brackets', '[00:01.50] "Hello"'],
    ['a note with a time in braces', '{{youtube-timestamp 335}} "Hello"'],
    ['a Markdown link', '[a](https://example.com) "b"'],
    ['brackets without end', '['.repeat(1_000_000)],
  ])('%s', (_, text) => {
    expect(parseJson(text)).toBeNull();
  });
});

describe('parsing is safe:', () => {
  test('nothing is too deep', () => {
    const depth = 200_000;
    expect(parseJson(`${'['.repeat(depth)}${']'.repeat(depth)}`)?.problem).toBeNull();
    expect(parseJson('[{"a":'.repeat(depth))?.problem?.line).toBe(1);
  });

  test('it never throws, whatever the text is made of', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ':',
      ',',
      '\\',
      '\\u12',
      '\\UFFFFFFFF',
      'NaN',
      '1e9',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...pieces, '"a":', '\n', '-', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('[{"', '{"a":', '[]'), fc.array(piece), (start, all) => {
        expect(() => parseJson(start + all.join(''))).not.toThrow();
      }),
    );
  });

  test('whatever is right JSON is parsed as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (value) => {
        const text = JSON.stringify([{ x: value }]);
        expect(parseJson(text)?.value).toEqual(JSON.parse(text));
        expect(parseJson(`${text},`)?.value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('of right JSON that is cut anywhere the items before the cut are kept', () => {
    const items = fc.array(fc.record({ text: fc.string(), start: fc.nat() }), { minLength: 1 });
    fc.assert(
      fc.property(items, fc.nat(), (segments, seed) => {
        const text = JSON.stringify({ segments });
        const cut = '{"segments":['.length + 2 + (seed % (text.length - 15));
        const value = parseJson(text.slice(0, cut))?.value;
        const count = segments.findIndex((_, index) => {
          return JSON.stringify({ segments: segments.slice(0, index + 1) }).length - 2 > cut;
        });
        const whole = count === -1 ? segments : segments.slice(0, count);
        expect(value).toEqual({ segments: whole });
      }),
    );
  });
});
