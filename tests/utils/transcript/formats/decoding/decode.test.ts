import { describe, expect, test } from 'vitest';

import { A_SENTENCE } from '@/tests/utils/transcript/formats/archive-file';
import { encodeLegacy } from '@/tests/utils/transcript/formats/legacy-bytes';
import { decodeText } from '@/utils/transcript/formats/decoding/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) {
    bytes.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  }
  return new Uint8Array(bytes.buffer);
}

function joined(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return new Uint8Array(
    parts.flatMap((part) => Array.from(typeof part === 'string' ? utf8(part) : part)),
  );
}

const UMLAUTS = 'Größe über Äpfel für Straße schön hören\n';

describe('the text of a file is found that is', () => {
  test.each([
    ['UTF-8', utf8('Olé\n'), 'Olé\n'],
    [
      'UTF-16 without a byte order mark, small end first',
      utf16('Hello there.\n'),
      'Hello there.\n',
    ],
    ['UTF-16 without a mark, big end first', utf16('Hello there.\n', true), 'Hello there.\n'],
    ['UTF-16 without a mark, in Russian', utf16('Как ваши дела?\n'), 'Как ваши дела?\n'],
    ['made by Windows, with its line ends', utf8('a\r\nb\r\n'), 'a\nb\n'],
    ['made by Windows twice', utf8('a\r\r\nb'), 'a\nb'],
    ['made by an old Mac', utf8('a\rb'), 'a\nb'],
    [
      'coloured for a terminal, but for the escapes',
      utf8('\x1B[1mHello\x1B[0m'.repeat(9)),
      '[1mHello[0m'.repeat(9),
    ],
    ['strewn with NUL bytes', utf8('a\0b\n'), 'ab\n'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, text, problem: null });
  });
});

describe('what is damaged is marked and reported with its line, and the rest read, of', () => {
  test.each([
    [
      'a text with one bad byte among many good letters',
      joined(UMLAUTS, 'f', [0xfc], 'r'),
      `${UMLAUTS}f\uFFFDr`,
    ],
    [
      'a text with a mark, however bad it is',
      joined([0xef, 0xbb, 0xbf], 'a\n', [0xfc]),
      'a\n\uFFFD',
    ],
    [
      'a text with half a surrogate pair in UTF-8',
      joined('a\n', [0xed, 0xa0, 0xbd], 'b'),
      'a\n\uFFFD\uFFFD\uFFFDb',
    ],
    ['a text with half a surrogate pair in UTF-16', utf16('\uFEFFa\n\uD83Db'), 'a\n\uFFFDb'],
  ])('%s', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({
      ok: true,
      text,
      problem: { code: 'damaged-text', line: 2, message: A_SENTENCE },
    });
  });
});

describe('an old encoding', () => {
  const bytes = encodeLegacy('Все люди рождаются свободными', 'windows-1251');

  test('is not guessed: the problem asks for a choice', () => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, problem: { code: 'unknown-encoding' } });
  });

  test('is read as the person says', () => {
    expect(decodeText(bytes, 'windows-1251')).toMatchObject({
      text: 'Все люди рождаются свободными',
    });
  });

  test('is asked for again where the choice is no encoding', () => {
    expect(decodeText(bytes, 'no-such-thing')).toMatchObject({ ok: false });
  });
});
