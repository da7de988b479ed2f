import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ImportActivity, startProgress } from '@/utils/library/import/import-activity';
import { paceActivity } from '@/utils/library/import/paced-activity';

const idle: ImportActivity = { phase: 'idle' };

function importing(doneFiles: number): ImportActivity {
  const progress = startProgress({ files: 100, bytes: 0 });
  return {
    phase: 'importing',
    progress: { ...progress, done: { files: doneFiles, bytes: 0 } },
    isCancelling: false,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const activity = signal<ImportActivity>(idle);
  const lifetime = new AbortController();
  const shown = paceActivity(activity, lifetime.signal);
  return { activity, lifetime, shown };
}

describe('the shown activity of an importer', () => {
  test('is another phase at once', () => {
    const { activity, shown } = start();
    activity.value = importing(0);
    expect(shown.value).toBe(activity.value);
    activity.value = idle;
    expect(shown.value).toBe(idle);
  });

  test('is not told each step of the progress, but the last one', () => {
    const { activity, shown } = start();
    const seen: ImportActivity[] = [];
    activity.value = importing(0);
    shown.subscribe((value) => seen.push(value));
    for (let done = 1; done <= 50; done += 1) {
      activity.value = importing(done);
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1_000);
    expect(seen).toHaveLength(4);
    expect(seen.at(-1)).toBe(activity.value);
  });

  test('stays idle when an import has ended', () => {
    const { activity, shown } = start();
    activity.value = importing(0);
    activity.value = importing(1);
    activity.value = idle;
    vi.advanceTimersByTime(1_000);
    expect(shown.value).toBe(idle);
  });

  test('is not followed any more after its lifetime', () => {
    const { activity, lifetime, shown } = start();
    activity.value = importing(0);
    activity.value = importing(1);
    lifetime.abort();
    vi.advanceTimersByTime(1_000);
    activity.value = idle;
    expect(shown.value).toStrictEqual(importing(0));
  });
});
