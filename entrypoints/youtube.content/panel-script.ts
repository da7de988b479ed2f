import type { VideoId } from '@/utils/transcript/model';

export interface ShownVideo {
  readonly videoId: VideoId;
  /** False while the player holds something else than this video. */
  readonly isTrusted: () => boolean;
}

/** The panel's script at work in a page. */
export interface RunningPanel {
  /** Shows the transcript of a video until `signal` aborts. */
  readonly showTranscript: (video: ShownVideo, signal: AbortSignal) => void;
  /**
   * Ends what runs in this page by `end`, and says for a moment in the panel's place how to get it
   * back; resolves when that has gone. Without a panel it ends quietly.
   */
  readonly sayGoodbye: (end: () => void) => Promise<void>;
}

/** Starts the panel's script until `lifetime` aborts; resolves once it knows the settings. */
export type StartPanel = (lifetime: AbortSignal) => Promise<RunningPanel>;

declare global {
  interface Window {
    /**
     * Where `panel.js` puts its start, for the content script: the two share a world of their own,
     * which neither the page nor other extensions see.
     */
    startSidescriptPanel?: StartPanel;
  }
}
