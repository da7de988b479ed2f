/** A player that keeps time by a clock of the test's and tells of it as a real one does. */
export interface FakePlayer {
  readonly player: HTMLElement;
  readonly video: HTMLVideoElement;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (timeMs: number) => void;
  readonly setRate: (rate: number) => void;
  readonly showAd: (isShowing: boolean) => void;
  /** Holds nothing any more. */
  readonly empty: () => void;
  /** Begins to hold another video. */
  readonly load: () => void;
}

/** Puts a watch page's player into the document; `now` is the test's clock in ms. */
export function createFakePlayer(now: () => number): FakePlayer {
  const player = document.createElement('div');
  player.id = 'movie_player';
  const video = document.createElement('video');
  video.className = 'html5-main-video';
  player.append(video);

  let startedAtMs = now();
  let positionMs = 0;
  let isPaused = true;
  let rate = 1;
  let loads = 1;
  let isEmpty = false;

  const position = () => positionMs + (isPaused ? 0 : (now() - startedAtMs) * rate);
  const settle = () => {
    positionMs = position();
    startedAtMs = now();
  };
  const emit = (...names: readonly string[]) => {
    for (const name of names) video.dispatchEvent(new Event(name));
  };
  const seek = (timeMs: number) => {
    settle();
    positionMs = timeMs;
    emit('seeking', 'seeked');
  };
  const play = () => {
    settle();
    isPaused = false;
    emit('play', 'playing');
  };

  Object.defineProperties(video, {
    currentTime: {
      get: () => position() / 1000,
      set(seconds: number) {
        seek(seconds * 1000);
      },
    },
    paused: { get: () => isPaused },
    currentSrc: { get: () => `blob:${loads}` },
    seeking: { get: () => false },
    ended: { get: () => false },
    readyState: {
      get: () => (isEmpty ? HTMLMediaElement.HAVE_NOTHING : HTMLMediaElement.HAVE_ENOUGH_DATA),
    },
    playbackRate: { get: () => rate },
    play: { value: () => Promise.resolve(play()) },
  });

  return {
    player,
    video,
    seek,
    play,
    pause() {
      settle();
      isPaused = true;
      emit('pause');
    },
    setRate(newRate) {
      settle();
      rate = newRate;
      emit('ratechange');
    },
    showAd: (isShowing) => void player.classList.toggle('ad-showing', isShowing),
    empty() {
      isEmpty = true;
      positionMs = 0;
      startedAtMs = now();
      emit('emptied');
    },
    load() {
      loads += 1;
      isEmpty = false;
      positionMs = 0;
      startedAtMs = now();
      emit('emptied', 'loadstart', 'loadedmetadata');
    },
  };
}
