import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { sampleCues } from '@/tests/support/sample-transcript';
import { createTiming } from '@/utils/session/create-timing';
import type { CueList } from '@/utils/transcript/model';
import { UNADJUSTED, type TimingAdjustment } from '@/utils/transcript/timing';

function start(lines: CueList = { timing: 'exact', cues: sampleCues(3) }, isKept = true) {
  const remembered: TimingAdjustment[] = [];
  const timing = createTiming(signal(lines), async (adjustment) => {
    remembered.push(adjustment);
    return isKept;
  });
  const firstMs = () => {
    const { value } = timing.lines;
    return value.timing === 'none' ? null : (value.cues[0]?.startMs ?? null);
  };
  return { timing, remembered, firstMs };
}

describe('timing', () => {
  test('remembers each change, and nothing where there is none', () => {
    const { timing, remembered } = start();
    timing.setOffset(100);
    timing.setOffset(100);
    expect(remembered).toMatchObject([{ offsetMs: 100 }]);
  });

  test('takes changes back one by one', () => {
    const { timing, remembered, firstMs } = start();
    timing.setOffset(100);
    timing.pin(0, 4000);
    timing.undo();
    expect(firstMs()).toBe(1100);
    timing.undo();
    expect(firstMs()).toBe(1000);
    expect(timing.canUndo.value).toBe(false);
    timing.undo();
    expect(remembered.at(-1)).toEqual(UNADJUSTED);
  });

  test('goes back to the file’s times, and that can be taken back', () => {
    const { timing, firstMs } = start();
    timing.setOffset(100);
    timing.reset();
    expect(firstMs()).toBe(1000);
    expect(timing.isAdjusted.value).toBe(false);
    timing.undo();
    expect(firstMs()).toBe(1100);
  });

  test('gives lines without times estimated ones, and takes them away again', () => {
    const { timing } = start({ timing: 'none', cues: [{ text: 'One.' }, { text: 'Two.' }] });
    timing.estimate(10_000);
    expect(timing.lines.value).toMatchObject({
      timing: 'estimated',
      cues: [{ startMs: 0 }, { startMs: 5000, endMs: 10_000 }],
    });
    timing.undo();
    expect(timing.lines.value.timing).toBe('none');
  });

  test('has nothing to take back of another transcript', () => {
    const { timing } = start();
    timing.setOffset(100);
    timing.load(UNADJUSTED);
    expect(timing.canUndo.value).toBe(false);
  });

  test.each([
    ['says so while the last change is not kept', false, true],
    ['says nothing while it is', true, false],
  ])('%s', async (_what, isKept, isForgotten) => {
    const { timing } = start(undefined, isKept);
    timing.setOffset(100);
    await expect.poll(() => timing.isForgotten.value).toBe(isForgotten);
    expect(timing.adjustment.value).toMatchObject({ offsetMs: 100 });
  });
});
