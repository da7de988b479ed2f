import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { CueList } from '@/utils/transcript/model';
import { createTranscriptSearch } from '@/utils/transcript/transcript-search';
import { showLines, timed } from './show-lines';

/** The words that a highlight colours, in order. */
function coloured(name: string): readonly string[] {
  const ranges = [...(CSS.highlights.get(`sidescript-${name}`) ?? [])];
  return ranges.map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );
}

describe('matches', () => {
  test('are coloured, the current one differently', () => {
    const { matches } = showLines({ lines: timed(5) });
    matches.value = createTranscriptSearch(timed(5).cues)('line');
    expect(coloured('match')).toEqual(['Line', 'Line', 'Line', 'Line']);
    expect(coloured('current-match')).toEqual(['Line']);
  });

  test('over the end of a line are coloured in both', () => {
    const { matches } = showLines({ lines: timed(2) });
    matches.value = createTranscriptSearch(timed(2).cues)('here. line');
    expect(coloured('current-match')).toEqual(['here.', 'Line']);
  });

  test('are coloured in sentences too', () => {
    const lines: CueList = { timing: 'none', cues: [{ text: 'We walk. They walk on.' }] };
    const { matches } = showLines({ lines, view: 'paragraphs' });
    matches.value = createTranscriptSearch(lines.cues)('walk');
    expect([...coloured('current-match'), ...coloured('match')]).toEqual(['walk', 'walk']);
  });

  test('are coloured only near what is seen, of ten thousand', () => {
    const { matches } = showLines({ lines: timed(9000) });
    matches.value = createTranscriptSearch(timed(9000).cues)('line');
    expect(coloured('match').length).toBeGreaterThan(20);
    expect(coloured('match').length).toBeLessThan(200);
  });

  test('in a fold are coloured as the current one, whichever of its lines that is in', () => {
    const { cues } = timed(8);
    const said = cues.map((cue, index) => (index < 2 ? cue : { ...cue, text: 'Thank you.' }));
    const { matches } = showLines({ lines: { timing: 'exact', cues: said } });
    matches.value = { ...createTranscriptSearch(said)('thank'), currentIndex: 4 };
    expect(coloured('current-match')).toEqual(['Thank']);
  });

  test('leave nothing behind', () => {
    const { matches } = showLines({ lines: timed(5) });
    matches.value = createTranscriptSearch(timed(5).cues)('line');
    matches.value = createTranscriptSearch(timed(5).cues)('');
    expect(CSS.highlights.has('sidescript-match')).toBe(false);
  });
});

test('quoted lines are coloured, also those that a fold stands for', () => {
  const { cues } = timed(8);
  const said = cues.map((cue, index) => (index < 2 ? cue : { ...cue, text: 'Thank you.' }));
  const quotedLines = { firstIndex: 5, lastIndex: 6 };
  showLines({ lines: { timing: 'exact', cues: said }, quotedLines });
  expect(coloured('quote')).toEqual(['Thank you.']);
});

test('quoted lines are coloured', () => {
  const { quotedLines } = showLines({ lines: timed(5) });
  quotedLines.value = { firstIndex: 1, lastIndex: 2 };
  expect(coloured('quote')).toEqual([
    'Line 2 of what is said here.',
    'Line 3 of what is said here.',
  ]);
});

describe('what has been said of a line', () => {
  const words = ['We', 'walk', 'on.'].map((text, index) => ({
    text,
    startMs: index * 1000,
    endMs: (index + 1) * 1000,
  }));
  const lines: CueList = {
    timing: 'exact',
    cues: [{ startMs: 0, endMs: 3000, text: 'We walk on.', words }, ...sayings()],
  };

  test('is coloured word by word, where words have times', () => {
    const { spoken } = showLines({ lines, activeIndex: 0 });
    spoken.value = { kind: 'word', wordIndex: 1 };
    expect(coloured('word')).toEqual(['walk']);
    spoken.value = { kind: 'word', wordIndex: -1 };
    expect(coloured('word')).toEqual([]);
  });

  test('grows as an underline without word times, by the browser alone', () => {
    const { root, spoken } = showLines({ lines, activeIndex: 1, widthPx: 300 });
    const part = { kind: 'interpolated', startMs: 3000, endMs: 9000, playedMs: 4500 } as const;
    spoken.value = { ...part, rate: 2 };
    const strokes = [...root.querySelectorAll('.underline i')];
    expect(strokes.length).toBeGreaterThan(1);
    const animations = strokes.flatMap((stroke) => stroke.getAnimations());
    expect(animations.map(({ playbackRate }) => playbackRate)).toEqual(strokes.map(() => 2));
    spoken.value = { ...part, rate: 0 };
    const stopped = root.querySelector('.underline i')?.getAnimations()[0];
    expect(stopped?.playState).toBe('paused');
    expect(stopped?.currentTime).toBe(1500);
    spoken.value = { kind: 'none' };
    expect(root.querySelector('.underline')).toBeNull();
  });

  test('grows by about a word at a time, and is not over before the next line', () => {
    const { root, spoken } = showLines({ lines, activeIndex: 1, widthPx: 300 });
    const part = { kind: 'interpolated', startMs: 3000, endMs: 9000, playedMs: 3000 } as const;
    spoken.value = { ...part, rate: 2 };
    const [animation] = root.querySelector('.underline i')?.getAnimations() ?? [];
    expect(animation?.effect?.getTiming()).toMatchObject({
      duration: 24_000,
      easing: 'steps(60, start)',
    });
  });

  test('is not drawn for who wants less motion', () => {
    const media = vi.spyOn(globalThis, 'matchMedia').mockReturnValue(matchMedia('all'));
    onTestFinished(() => media.mockRestore());
    const { root, spoken } = showLines({ lines, activeIndex: 1, widthPx: 300 });
    spoken.value = { kind: 'interpolated', startMs: 3000, endMs: 9000, playedMs: 3000, rate: 1 };
    expect(root.querySelector('.underline')).toBeNull();
  });

  test('is animated only while it is in the page', () => {
    const { root, spoken } = showLines({ lines, activeIndex: 1, widthPx: 300 });
    const part = { kind: 'interpolated', startMs: 3000, endMs: 9000, rate: 1 } as const;
    const animations = () =>
      [...root.querySelectorAll('.underline i')].flatMap((stroke) => stroke.getAnimations());
    spoken.value = { ...part, playedMs: 3000 };
    const first = animations();
    spoken.value = { ...part, playedMs: 4000 };
    const second = animations();
    spoken.value = { kind: 'none' };
    const states = [...first, ...second].map(({ playState }) => playState);
    expect(states.length).toBeGreaterThan(2);
    expect(new Set(states)).toEqual(new Set(['idle']));
  });

  test('is where the playback is at once', () => {
    const { root, spoken } = showLines({ lines, activeIndex: 1, widthPx: 300 });
    const part = { kind: 'interpolated', startMs: 3000, endMs: 9000, rate: 2 } as const;
    spoken.value = { ...part, playedMs: 4500 };
    const [animation] = root.querySelector('.underline i')?.getAnimations() ?? [];
    // The page's own time of animations stands still from frame to frame.
    const startedMs = performance.now() - Number(animation?.startTime);
    expect(startedMs).toBeGreaterThanOrEqual(750);
    expect(startedMs).toBeLessThan(1200);
  });

  function sayings() {
    const text = 'They go on and on and say so much that it does not fit in a line.';
    return [{ startMs: 3000, endMs: 9000, text }];
  }
});
