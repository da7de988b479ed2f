import { expect, test } from 'vitest';
import type { Modifier } from './browser-driver';
import { holdKeys, pressWith } from './hold-keys';

/** A keyboard that writes down what is done with it. */
function fakeKeyboard(diary: string[]) {
  const write = (line: string): Promise<void> => {
    diary.push(line);
    return Promise.resolve();
  };
  return {
    down: (key: string) => write(`${key} down`),
    up: (key: string) => write(`${key} up`),
    press: write,
    type: write,
  };
}

test.each<readonly [sentence: string, holding: readonly Modifier[], diary: readonly string[]]>([
  ['a key alone is pressed', [], ['c']],
  ['a key is held around another', ['Shift'], ['Shift down', 'c', 'Shift up']],
  [
    'the last one down is the first one up',
    ['Control', 'Shift'],
    ['Control down', 'Shift down', 'c', 'Shift up', 'Control up'],
  ],
])('%s', async (_sentence, holding, expected) => {
  const diary: string[] = [];
  await pressWith(fakeKeyboard(diary), 'c', holding);
  expect(diary).toEqual(expected);
});

test('a key is let go of when something goes wrong', async () => {
  const diary: string[] = [];
  const failing = holdKeys(fakeKeyboard(diary), ['Alt'], () => Promise.reject(new Error('No.')));
  await expect(failing).rejects.toThrow('No.');
  expect(diary).toEqual(['Alt down', 'Alt up']);
});
