import { describe, expect, test } from 'vitest';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import {
  createSession,
  type FindTranscript,
  type PanelState,
} from '@/utils/session/create-session';
import { parseVideoId } from '@/utils/transcript/video-id';

const ready: PanelState = { status: 'ready', id: 'one', transcript: sampleTranscript() };

function start(findTranscript: FindTranscript, lifetime = new AbortController()) {
  const videoId = parseVideoId('jNQXAC9IVRw');
  if (videoId === null) throw new Error('not an id');
  return createSession(videoId, findTranscript, lifetime.signal);
}

describe('the state', () => {
  test('is loading until the first look-up is over', async () => {
    const session = start(async () => ready);
    expect(session.state.value).toEqual({ status: 'loading' });
    await session.refresh();
    expect(session.state.value).toBe(ready);
  });

  test('stays as it is where nothing has changed', async () => {
    const shownIds: (string | null)[] = [];
    const session = start(async (_videoId, shownId) => {
      shownIds.push(shownId);
      return shownId === null ? ready : 'unchanged';
    });
    await session.refresh();
    await session.refresh();
    expect(session.state.value).toBe(ready);
    expect(shownIds).toEqual([null, 'one']);
  });

  test('drops what arrives after the video is gone', async () => {
    const lifetime = new AbortController();
    const session = start(async () => ready, lifetime);
    const looking = session.refresh();
    lifetime.abort();
    await looking;
    expect(session.state.value).toEqual({ status: 'loading' });
  });

  test('drops an earlier look-up that a later one has overtaken', async () => {
    const answers: ((state: PanelState) => void)[] = [];
    const session = start(() => new Promise((resolve) => answers.push(resolve)));
    const first = session.refresh();
    const second = session.refresh();
    answers[1]?.(ready);
    answers[0]?.({ status: 'none' });
    await Promise.all([first, second]);
    expect(session.state.value).toBe(ready);
  });
});

describe('the active line', () => {
  test.each([
    ['before the first line', 0, -1],
    ['at the start of a line', 1000, 0],
    ['within a line', 4999, 0],
    ['at the start of the next', 5000, 1],
    ['after the last', 10_000_000, 29],
  ])('%s', async (_when, timeMs, index) => {
    const session = start(async () => ready);
    await session.refresh();
    session.moveTo(timeMs);
    expect(session.activeIndex.value).toBe(index);
  });

  test('is none while the time is not known', async () => {
    const session = start(async () => ready);
    await session.refresh();
    expect(session.activeIndex.value).toBe(-1);
  });

  test('changes next where the next line starts', async () => {
    const session = start(async () => ready);
    expect(session.nextBoundaryMs(0)).toBeNull();
    await session.refresh();
    expect(session.nextBoundaryMs(0)).toBe(1000);
    expect(session.nextBoundaryMs(1000)).toBe(5000);
    expect(session.nextBoundaryMs(10_000_000)).toBeNull();
  });
});
