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
  [
    'never resumes by itself once it was stopped',
    [(f) => f.stop(), (f) => f.lineScrolled('below'), (f) => f.lineChanged('in-view')],
    false,
  ],
  ['resumes when asked to after it was stopped', [(f) => f.stop(), (f) => f.resume()], true],
  ['pauses for a selection', [(f) => f.hold('selection', true)], false],
  [
    'stays paused when the selection is gone',
    [(f) => f.hold('selection', true), (f) => f.hold('selection', false)],
    false,
  ],
  [
    'never resumes by itself during a selection',
    [scrollAway, (f) => f.hold('selection', true), (f) => f.lineChanged('in-view')],
    false,
  ],
  [
    'stays paused during a selection whoever asks',
    [(f) => f.hold('selection', true), (f) => f.resume()],
    false,
  ],
  [
    'resumes when asked to after a selection',
    [(f) => f.hold('selection', true), (f) => f.hold('selection', false), (f) => f.resume()],
    true,
  ],
  ['goes on while a search is typed', [(f) => f.hold('search', true)], true],
  ['goes on while a line is pressed', [(f) => f.hold('press', true)], true],
  [
    'never resumes by itself while a search is typed',
    [scrollAway, (f) => f.hold('search', true), (f) => f.lineChanged('in-view')],
    false,
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

test.each<readonly [string, readonly Step[], boolean]>([
  ['follows', [], true],
  ['is paused', [(f) => f.pause()], false],
  ['is searched', [(f) => f.hold('search', true)], false],
  ['is pressed', [(f) => f.hold('press', true)], false],
  ['is no longer searched', [(f) => f.hold('search', true), (f) => f.hold('search', false)], true],
  [
    'is still pressed after a search',
    [(f) => f.hold('search', true), (f) => f.hold('press', true), (f) => f.hold('search', false)],
    false,
  ],
])('may scroll while it %s', (_sentence, steps, mayScroll) => {
  const follow = createFollow();
  for (const step of steps) step(follow);
  expect(follow.mayScroll.value).toBe(mayScroll);
});
