import { expect, test } from 'vitest';
import { commandOfKey } from './hotkeys';

test.each([
  ['k plays and pauses', 'keydown', 'k', { kind: 'toggle-play' }],
  ['Space does so when it is released', 'keyup', ' ', { kind: 'toggle-play' }],
  ['Space does nothing when it is pressed', 'keydown', ' ', null],
  ['k does nothing when it is released', 'keyup', 'k', null],
  [
    'a digit jumps to its tenth of the video',
    'keydown',
    '7',
    { kind: 'seek-to-fraction', fraction: 0.7 },
  ],
  ['n alone does nothing', 'keydown', 'n', null],
  ['Shift and n go to the next video', 'keydown', 'N', { kind: 'next-video' }],
  ['a slash goes to the search field', 'keydown', '/', { kind: 'focus-search' }],
] as const)('%s', (_, type, key, expected) => {
  expect(commandOfKey(type, key)).toEqual(expected);
});
