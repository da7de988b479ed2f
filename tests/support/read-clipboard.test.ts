import { expect, test } from 'vitest';
import { unwrapFragment } from './read-clipboard';

test.each<readonly [sentence: string, html: string, fragment: string]>([
  ['what is not wrapped stays', '<b>a</b> b', '<b>a</b> b'],
  ['nothing stays nothing', '', ''],
  ["Chromium's charset goes", '<meta charset="utf-8"><b>a</b>', '<b>a</b>'],
  [
    "Windows' comments go with all around them",
    '<html><body>\n<!--StartFragment--><b>a</b>\n<i>b</i><!--EndFragment-->\n</body></html>',
    '<b>a</b>\n<i>b</i>',
  ],
  [
    'both go',
    "<meta http-equiv='content-type' content='text/html; charset=utf-8'><p>a</p>",
    '<p>a</p>',
  ],
])('%s', (_sentence, html, fragment) => {
  expect(unwrapFragment(html)).toBe(fragment);
});
