import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createChangeAnnouncer, onLibraryChange } from '@/utils/library/changes';
import { everyoneHasHeard } from './everyone-has-heard';

vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'));

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Listens for as long as the test runs, or until `signal` aborts. */
function listen(signal = new AbortController().signal) {
  const onChange = vi.fn<() => void>();
  onLibraryChange(onChange, signal);
  return onChange;
}

describe('announcing a change', () => {
  test.each<[string, number, () => Promise<unknown>]>([
    ['a change is heard at once', 1, async () => createChangeAnnouncer().announce()],
    [
      'a hundred changes in a row are heard as the first and the last',
      2,
      async () => {
        const announcer = createChangeAnnouncer();
        for (let change = 0; change < 100; change += 1) announcer.announce();
        await vi.runAllTimersAsync();
      },
    ],
    [
      'changes far apart are heard one by one',
      2,
      async () => {
        const announcer = createChangeAnnouncer();
        announcer.announce();
        await vi.runAllTimersAsync();
        announcer.announce();
      },
    ],
    [
      'flushing lets the last one be heard at once',
      2,
      async () => {
        const announcer = createChangeAnnouncer();
        announcer.announce();
        announcer.announce();
        announcer.flush();
      },
    ],
    ['flushing without a change says nothing', 0, async () => createChangeAnnouncer().flush()],
    [
      'two writers are both heard',
      2,
      async () => {
        createChangeAnnouncer().announce();
        createChangeAnnouncer().announce();
      },
    ],
  ])('%s', async (_sentence, times, act) => {
    const onChange = listen();
    await act();
    await everyoneHasHeard();
    expect(onChange).toHaveBeenCalledTimes(times);
  });
});

describe('listening', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['another value in storage.local is no change', () => browser.storage.local.set({ other: 1 })],
    [
      'the same key in another storage is no change',
      () => browser.storage.sync.set({ libraryChange: 1 }),
    ],
  ])('%s', async (_sentence, act) => {
    const onChange = listen();
    await act();
    expect(onChange).not.toHaveBeenCalled();
  });

  test('ends with its signal', async () => {
    const lifetime = new AbortController();
    const onChange = listen(lifetime.signal);
    lifetime.abort();
    await browser.storage.local.set({ libraryChange: 'fresh' });
    expect(onChange).not.toHaveBeenCalled();
  });

  test('does not begin with a signal that has aborted', async () => {
    const onChange = listen(AbortSignal.abort());
    await browser.storage.local.set({ libraryChange: 'fresh' });
    expect(onChange).not.toHaveBeenCalled();
  });
});
