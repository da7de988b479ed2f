import { signal } from '@preact/signals';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeTranscripts, type FakeTranscripts } from '@/tests/support/fake-transcripts';
import { sampleCues, sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { createSession } from '@/utils/session/create-session';
import type { TranscriptSource } from '@/utils/session/transcript-source';
import { setOffset, UNADJUSTED } from '@/utils/transcript/timing';
import { parseVideoId } from '@/utils/transcript/video-id';

const transcript = sampleTranscript();

function start(source: TranscriptSource, { showsWords = true } = {}) {
  const videoId = parseVideoId('jNQXAC9IVRw');
  if (videoId === null) throw new Error('not an id');
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  const session = createSession(
    { videoId, source, showsWords: signal(showsWords) },
    lifetime.signal,
  );
  return { session, lifetime };
}

async function startReady(source: FakeTranscripts = fakeTranscripts(transcript)) {
  const { session } = start(source);
  await session.refresh();
  return session;
}

function moveTo(session: ReturnType<typeof start>['session'], playedMs: number): void {
  session.moveTo({ playedMs, rate: 1 }, 300_000);
}

describe('the state', () => {
  test('is loading until the first look-up is over', async () => {
    const { session } = start(fakeTranscripts(transcript));
    expect(session.state.value).toEqual({ status: 'loading' });
    await session.refresh();
    expect(session.state.value).toMatchObject({ status: 'ready', id: '1', transcript });
  });

  test('is none where the video has no transcript', async () => {
    const session = await startReady(fakeTranscripts());
    expect(session.state.value).toEqual({ status: 'none' });
  });

  test('says why where the library cannot be reached', async () => {
    const source = fakeTranscripts(transcript);
    source.refusal = { status: 'unreachable', reason: 'updated' };
    const session = await startReady(source);
    expect(session.state.value).toEqual(source.refusal);
  });

  test('keeps what can be read while the library cannot be reached', async () => {
    const source = fakeTranscripts(transcript);
    const session = await startReady(source);
    source.refusal = { status: 'unreachable', reason: 'library' };
    await session.refresh();
    expect(session.state.value).toMatchObject({ status: 'ready', transcript });
  });

  test('keeps the transcript, undo and all, where only others have come', async () => {
    const source = fakeTranscripts(transcript);
    const session = await startReady(source);
    session.timing.setOffset(500);
    source.transcripts.set('2', untimedTranscript(['One.']));
    await session.refresh();
    expect(session.state.value).toMatchObject({ id: '1', choices: [{ id: '1' }, { id: '2' }] });
    expect(session.timing.canUndo.value).toBe(true);
  });

  test('gives up a transcript that was deleted', async () => {
    const source = fakeTranscripts(transcript);
    const session = await startReady(source);
    source.transcripts.clear();
    await session.refresh();
    expect(session.state.value).toEqual({ status: 'none' });
  });

  test('drops what arrives after the video is gone', async () => {
    const { session, lifetime } = start(fakeTranscripts(transcript));
    const looking = session.refresh();
    lifetime.abort();
    await looking;
    expect(session.state.value).toEqual({ status: 'loading' });
  });

  test('drops an earlier look-up that a later one has overtaken', async () => {
    const source = fakeTranscripts(transcript);
    const answers: (() => void)[] = [];
    const { session } = start({
      ...source,
      find: async (videoId) => {
        const isFirst = answers.length === 0;
        await new Promise<void>((resolve) => answers.push(resolve));
        return isFirst ? fakeTranscripts().find(videoId) : source.find(videoId);
      },
    });
    const first = session.refresh();
    const second = session.refresh();
    for (const answer of answers.toReversed()) answer();
    await Promise.all([first, second]);
    expect(session.state.value).toMatchObject({ status: 'ready' });
  });
});

describe('of several transcripts', () => {
  const other = sampleTranscript(sampleCues(3), { title: 'Other' });

  test('the best is shown, where nobody has chosen', async () => {
    const session = await startReady(fakeTranscripts(transcript, other));
    expect(session.state.value).toMatchObject({ id: '1' });
  });

  test('the chosen one is shown, now and the next time', async () => {
    const source = fakeTranscripts(transcript, other);
    const session = await startReady(source);
    await session.choose('2');
    expect(session.state.value).toMatchObject({ id: '2', transcript: other });
    expect((await startReady(source)).state.value).toMatchObject({ id: '2' });
  });

  test('the best is shown again, where the chosen one was deleted', async () => {
    const source = fakeTranscripts(transcript, other);
    const session = await startReady(source);
    await session.choose('2');
    source.transcripts.delete('2');
    await session.refresh();
    expect(session.state.value).toMatchObject({ id: '1' });
  });

  test('each comes with its own timing', async () => {
    const source = fakeTranscripts(transcript, other);
    source.timings.set('2', setOffset(UNADJUSTED, 2000));
    const session = await startReady(source);
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 1000 });
    await session.choose('2');
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 3000 });
    expect(session.timing.canUndo.value).toBe(false);
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
    const session = await startReady();
    moveTo(session, timeMs);
    expect(session.activeIndex.value).toBe(index);
  });

  test('is none while the time is not known', async () => {
    expect((await startReady()).activeIndex.value).toBe(-1);
  });

  test('follows the times that were put right', async () => {
    const session = await startReady();
    moveTo(session, 5000);
    session.timing.setOffset(1000);
    expect(session.activeIndex.value).toBe(0);
  });

  test('changes next where the next line starts', async () => {
    const { session } = start(fakeTranscripts(transcript));
    expect(session.nextBoundaryMs(0)).toBeNull();
    await session.refresh();
    expect(session.nextBoundaryMs(0)).toBe(1000);
    expect(session.nextBoundaryMs(1000)).toBe(5000);
    expect(session.nextBoundaryMs(10_000_000)).toBeNull();
  });
});

describe('words with times', () => {
  const words = [
    { startMs: 1000, endMs: 1500, text: 'Two' },
    { startMs: 2000, endMs: 2500, text: 'words' },
  ];
  const spoken = sampleTranscript([{ startMs: 1000, endMs: 3000, text: 'Two words', words }]);

  test('wake the session and are told', async () => {
    const session = await startReady(fakeTranscripts(spoken));
    moveTo(session, 1200);
    expect(session.nextBoundaryMs(1200)).toBe(2000);
    expect(session.spoken.value).toEqual({ kind: 'word', wordIndex: 0 });
  });

  test('do neither where nobody wants to see them', async () => {
    const { session } = start(fakeTranscripts(spoken), { showsWords: false });
    await session.refresh();
    moveTo(session, 1200);
    expect(session.nextBoundaryMs(1200)).toBeNull();
    expect(session.spoken.value).toEqual({ kind: 'none' });
  });
});

describe('“This line is now”', () => {
  test('puts the line where the player is', async () => {
    const source = fakeTranscripts(transcript);
    const session = await startReady(source);
    moveTo(session, 7500);
    session.pin({ lineIndex: 0, start: 0, end: 5 });
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 7500 });
    expect(source.timings.get('1')).toMatchObject({ offsetMs: 6500 });
  });

  test('puts a sentence that begins within a line there, not the line', async () => {
    const cue = { startMs: 1000, endMs: 5000, text: 'The end. A start' };
    const session = await startReady(fakeTranscripts(sampleTranscript([cue])));
    moveTo(session, 7500);
    session.pin({ lineIndex: 0, start: 8, end: 16 });
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 5500 });
  });

  test('does nothing while the time is not known', async () => {
    const session = await startReady();
    session.pin({ lineIndex: 0, start: 0, end: 5 });
    expect(session.timing.isAdjusted.value).toBe(false);
  });
});

describe('a transcript of another cut', () => {
  // The last of 31 lines ends at 125 s.
  test.each([
    ['goes on for more than five seconds after the end', 119_999, true],
    ['goes on for five seconds after the end', 120_000, false],
  ])('%s', async (_what, durationMs, isOfOtherCut) => {
    const session = await startReady(fakeTranscripts(sampleTranscript(sampleCues(31))));
    session.moveTo({ playedMs: 0, rate: 1 }, durationMs);
    expect(session.isOfOtherCut.value).toBe(isOfOtherCut);
  });

  test('is not suspected while the length of the video is not known', async () => {
    const session = await startReady();
    session.moveTo({ playedMs: 0, rate: 1 }, null);
    expect(session.isOfOtherCut.value).toBe(false);
  });
});

describe('a quote that came home', () => {
  test('marks its lines and is followed there, also when it came first', async () => {
    const { session } = start(fakeTranscripts(transcript));
    session.follow.pause();
    session.showQuote({ startMs: 9000, endMs: 17_000 });
    expect(session.quotedLines.value).toBeNull();
    await session.refresh();
    expect(session.quotedLines.value).toEqual({ firstIndex: 2, lastIndex: 3 });
    expect(session.follow.isFollowing.value).toBe(true);
  });

  test('marks nothing where nobody speaks', async () => {
    const session = await startReady();
    session.showQuote({ startMs: 0, endMs: 500 });
    expect(session.quotedLines.value).toBeNull();
  });

  test('is left again', async () => {
    const session = await startReady();
    session.showQuote({ startMs: 9000, endMs: 17_000 });
    session.showQuote(null);
    expect(session.quotedLines.value).toBeNull();
  });
});

describe('matches of the search', () => {
  test('bring their lines into view, and say where in the video they are', async () => {
    const session = await startReady();
    moveTo(session, 0);
    session.search.open();
    session.search.setQuery('line 7');
    expect(session.reveal.value).toMatchObject({ lineIndex: 6 });
    expect(session.matchPlaces.value).toEqual([25 / 300]);
  });

  test('have no places where the lines have no times', async () => {
    const session = await startReady(fakeTranscripts(untimedTranscript(['One.', 'Two.'])));
    moveTo(session, 0);
    session.search.open();
    session.search.setQuery('two');
    expect(session.search.matches.value.count).toBe(1);
    expect(session.matchPlaces.value).toEqual([]);
  });
});
