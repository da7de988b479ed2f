import type { Video } from '@/tests/stand-in/video';

/** YouTube's methods on `#movie_player` that page scripts use; times in seconds. */
export interface PlayerApi {
  getVideoData(): {
    readonly video_id: string;
    readonly title: string;
    readonly author: string;
    readonly isLive: boolean;
  };
  /** Time in the video itself, whatever ads the `<video>` is showing. */
  getCurrentTime(): number;
  getDuration(): number;
  seekTo(seconds: number): void;
  /** -1 unstarted, 0 ended, 1 playing, 2 paused, 3 buffering. Source: YouTube's iframe API reference. */
  getPlayerState(): -1 | 0 | 1 | 2 | 3;
  getVideoStats(): { readonly docid: string };
  isInline(): boolean;
}

/** What the methods are made from. */
export interface PlayerInside {
  readonly video: () => HTMLVideoElement;
  readonly content: () => Video | null;
  readonly contentSeconds: () => number;
  readonly seekContent: (seconds: number) => void;
}

/** Builds the methods of a player. */
export function createPlayerApi(inside: PlayerInside): PlayerApi {
  const { content } = inside;
  return {
    getVideoData: () => ({
      video_id: content()?.id ?? '',
      title: content()?.title ?? '',
      author: content()?.channel ?? '',
      isLive: content()?.isLive ?? false,
    }),
    getCurrentTime: inside.contentSeconds,
    getDuration: () => (content()?.durationMs ?? 0) / 1000,
    seekTo: inside.seekContent,
    getPlayerState: () => {
      const video = inside.video();
      if (video.readyState === HTMLMediaElement.HAVE_NOTHING) return -1;
      if (video.ended) return 0;
      if (video.paused) return 2;
      return video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA ? 3 : 1;
    },
    getVideoStats: () => ({ docid: content()?.id ?? '' }),
    isInline: () => false,
  };
}
