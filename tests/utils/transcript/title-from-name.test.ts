import { expect, test } from 'vitest';
import { titleFromName } from '@/utils/transcript/title-from-name';

test.each([
  ['A talk.srt', 'A talk'],
  ['A talk [dQw4w9WgXcQ].en.vtt', 'A talk'],
  ['A talk [dQw4w9WgXcQ].info.json', 'A talk'],
  ['A talk [dQw4w9WgXcQ].zh-Hans.srt', 'A talk'],
  ['folder/inner/A talk.srt', 'A talk'],
  ['C:\\talks\\A talk.srt', 'A talk'],
  ['Version 1.2 of it.txt', 'Version 1.2 of it'],
  ['A talk [part one].txt', 'A talk [part one]'],
  ['dQw4w9WgXcQ.vtt', 'dQw4w9WgXcQ'],
  ['[dQw4w9WgXcQ].vtt', '[dQw4w9WgXcQ].vtt'],
  ['no extension', 'no extension'],
  ['.srt', '.srt'],
  ['日本語の話.srt', '日本語の話'],
  ['', ''],
])('“%s” is called “%s”', (name, title) => {
  expect(titleFromName(name)).toBe(title);
});
