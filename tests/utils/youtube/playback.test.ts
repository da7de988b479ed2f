import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakePlayer, type FakePlayer } from '@/tests/support/fake-player';
import { followPlayback, type Playback } from '@/utils/youtube/playback';

const boundariesMs = [1000, 2500, 60_000];

interface Following {
  readonly fake: FakePlayer;
  readonly playback: Playback;
  readonly times: number[];
  readonly lifetime: AbortController;
  readonly setTrusted: (isTrusted: boolean) => void;
  /** Makes the player tell the time in the video itself, by that of the `<video>`. */
  readonly setContent: (contentMs: (videoMs: number) => number) => void;
}

let following: Following;

beforeEach(() => {
  vi.useFakeTimers();
  const fake = createFakePlayer(() => Date.now());
  document.body.append(fake.player);
  const times: number[] = [];
  const lifetime = new AbortController();
  let isTrusted = true;
  let toContentMs: Parameters<Following['setContent']>[0] | null = null;
  const playback = followPlayback(
    {
      nextBoundaryMs: (timeMs) => boundariesMs.find((boundaryMs) => boundaryMs > timeMs) ?? null,
      onTime: ({ playedMs }) => times.push(playedMs),
      isTrusted: () => isTrusted,
    },
    lifetime.signal,
    () => (toContentMs === null ? null : report(toContentMs(fake.video.currentTime * 1000))),
  );
  const setContent: Following['setContent'] = (contentMs) => {
    toContentMs = contentMs;
  };
  const setTrusted = (trusted: boolean) => {
    isTrusted = trusted;
  };
  following = { fake, playback, times, lifetime, setTrusted, setContent };
});

afterEach(() => {
  following.lifetime.abort();
  following.fake.player.remove();
  vi.useRealTimers();
});

/** The last time reported, and how many timers wait. */
function last(): number | undefined {
  return following.times.at(-1);
}

describe('while playing', () => {
  test.each([
    ['at ordinary speed', 1, 1000],
    ['at double speed', 2, 500],
    ['at half speed', 0.5, 2000],
  ])('%s a boundary is reported when it is reached', (_speed, rate, afterMs) => {
    following.fake.setRate(rate);
    following.fake.play();
    vi.advanceTimersByTime(afterMs - 1);
    expect(last()).toBe(0);
    vi.advanceTimersByTime(10);
    expect(last()).toBeGreaterThanOrEqual(1000);
    expect(last()).toBeLessThan(1030);
  });

  test('nothing runs between two boundaries', () => {
    following.fake.play();
    following.fake.seek(2500);
    const reports = following.times.length;
    vi.advanceTimersByTime(25_000);
    expect(following.times).toHaveLength(reports);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('after the last boundary no timer waits', () => {
    following.fake.play();
    following.fake.seek(61_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a change of speed is taken over at once, also where others keep it to themselves', () => {
    const keep = (event: Event) => event.stopImmediatePropagation();
    const { signal } = following.lifetime;
    document.addEventListener('ratechange', keep, { capture: true, signal });
    following.fake.play();
    vi.advanceTimersByTime(200);
    following.fake.setRate(4);
    vi.advanceTimersByTime(220);
    expect(last()).toBeGreaterThanOrEqual(1000);
  });
});

describe('while paused', () => {
  test('no timer waits', () => {
    following.fake.play();
    following.fake.pause();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a seek is reported at once', () => {
    following.fake.seek(2600);
    expect(last()).toBe(2600);
  });
});

describe('times that are not the video’s', () => {
  test('an ad’s are not reported, and the video’s are again when it ends', async () => {
    following.fake.seek(2600);
    following.fake.showAd(true);
    await vi.advanceTimersByTimeAsync(0);
    following.fake.seek(100);
    expect(last()).toBe(2600);
    following.fake.showAd(false);
    await vi.waitFor(() => expect(last()).toBe(100));
  });

  test('a source that turns out to be an ad’s is not reported before it says so', async () => {
    following.fake.seek(2600);
    following.fake.load();
    expect(last()).toBe(2600);
    following.fake.showAd(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(last()).toBe(2600);
  });

  test('the video’s are not reported until it is back where it was', async () => {
    following.fake.seek(2600);
    following.fake.showAd(true);
    await vi.advanceTimersByTimeAsync(0);
    following.fake.load();
    following.fake.showAd(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(new Set(following.times)).toEqual(new Set([0, 2600]));
    following.fake.seek(2700);
    expect(last()).toBe(2700);
  });

  test('a video that does begin anew is followed after a moment', () => {
    following.fake.seek(2600);
    following.fake.load();
    vi.advanceTimersByTime(1000);
    expect(last()).toBe(0);
  });

  test('during an ad a seek waits for the video', async () => {
    following.fake.seek(2600);
    following.fake.showAd(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(following.playback.isAdPlaying.value).toBe(true);
    following.playback.playFrom(60_000);
    expect(following.fake.video.currentTime).toBe(2.6);
    following.fake.showAd(false);
    await vi.waitFor(() => expect(last()).toBeGreaterThanOrEqual(60_000));
    expect(following.playback.isAdPlaying.value).toBe(false);
  });

  test('an ad is noticed in another player that the video has moved to', async () => {
    const other = createFakePlayer(() => Date.now()).player;
    other.replaceChildren(following.fake.video);
    following.fake.player.replaceWith(other);
    // Browsers pause what leaves the document.
    following.fake.pause();
    other.classList.add('ad-showing');
    await vi.advanceTimersByTimeAsync(0);
    expect(following.playback.isAdPlaying.value).toBe(true);
    other.remove();
  });

  test('an ad inside the stream freezes the time until the video goes on', () => {
    // An ad of two seconds lies behind the first 900 ms.
    following.setContent((videoMs) => Math.min(videoMs, Math.max(900, videoMs - 2000)));
    following.fake.play();
    vi.advanceTimersByTime(2000);
    expect(following.playback.isAdPlaying.value).toBe(true);
    expect(last()).toBe(900);
    vi.advanceTimersByTime(1200);
    following.fake.video.dispatchEvent(new Event('timeupdate'));
    expect(following.playback.isAdPlaying.value).toBe(false);
    expect(last()).toBe(1200);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('between two sources there are none', () => {
    following.fake.seek(2600);
    following.fake.empty();
    expect(last()).toBe(2600);
  });

  test('those of another video are not reported', () => {
    following.setTrusted(false);
    following.fake.seek(2600);
    expect(last()).toBe(0);
    following.setTrusted(true);
    following.fake.load();
    expect(following.times.length).toBeGreaterThan(1);
  });
});

test('playing from a line moves there and plays', () => {
  following.playback.playFrom(2500);
  expect(following.fake.video.currentTime).toBe(2.5);
  expect(following.fake.video.paused).toBe(false);
});

test('a video that replaces the other is followed instead', async () => {
  const next = createFakePlayer(() => Date.now());
  following.fake.player.replaceWith(next.player);
  await vi.waitFor(() => {
    next.seek(7000);
    expect(last()).toBe(7000);
  });
  const reports = following.times.length;
  following.fake.seek(9000);
  expect(following.times).toHaveLength(reports);
  next.player.remove();
});

test('after the end nothing is reported and nothing waits', () => {
  following.fake.play();
  following.lifetime.abort();
  const reports = following.times.length;
  following.fake.seek(5000);
  expect(following.times).toHaveLength(reports);
  expect(vi.getTimerCount()).toBe(0);
});

function report(contentMs: number) {
  return { contentMs, durationMs: 0, videoId: null, isLive: false };
}
