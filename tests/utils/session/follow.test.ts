import { expect, test } from 'vitest';
import { createFollow, type Follow } from '@/utils/session/follow';

type Step = (follow: Follow) => void;

const scrollAway: Step = (follow) => {
  follow.pause();
  follow.lineScrolled('below');
};

test.each<readonly [string, readonly Step[], boolean]>([
  ['follows at first', [], true],
  ['goes on while the line leaves the list by itself', [(f) => f.lineChanged('below')], true],
  ['pauses when the reader scrolls', [(f) => f.pause()], false],
  [
    'stays paused while the line stays in view',
    [(f) => f.pause(), (f) => f.lineChanged('in-view')],
    false,
  ],
  [
    'stays paused while the reader scrolls back',
    [scrollAway, (f) => f.lineScrolled('in-view')],
    false,
  ],
  [
    'resumes when the line comes back into view',
    [scrollAway, (f) => f.lineChanged('in-view')],
    true,
  ],
  [
    'stays paused while the line is out of view',
    [scrollAway, (f) => f.lineChanged('above')],
    false,
  ],
  ['resumes when asked to', [scrollAway, (f) => f.resume()], true],
  ['pauses for a selection', [(f) => f.setSelecting(true)], false],
  [
    'stays paused when the selection is gone',
    [(f) => f.setSelecting(true), (f) => f.setSelecting(false)],
    false,
  ],
  [
    'never resumes by itself during a selection',
    [scrollAway, (f) => f.setSelecting(true), (f) => f.lineChanged('in-view')],
    false,
  ],
  [
    'stays paused during a selection whoever asks',
    [(f) => f.setSelecting(true), (f) => f.resume()],
    false,
  ],
  [
    'resumes when asked to after a selection',
    [(f) => f.setSelecting(true), (f) => f.setSelecting(false), (f) => f.resume()],
    true,
  ],
])('%s', (_sentence, steps, isFollowing) => {
  const follow = createFollow();
  for (const step of steps) step(follow);
  expect(follow.isFollowing.value).toBe(isFollowing);
});

test.each(['above', 'in-view', 'below'] as const)('knows that the line is %s', (place) => {
  const follow = createFollow();
  follow.lineScrolled(place);
  expect(follow.linePlace.value).toBe(place);
});
