import { request } from '@/utils/messaging/request';
import type { VideoId } from '@/utils/transcript/model';
import type { RunningPanel } from './panel-script';

/** The panel's script, once it is here. */
export interface PanelLoader {
  /** Gets it on the first call; `null` where it cannot be had, and the next call tries again. */
  readonly load: (videoId: VideoId) => Promise<RunningPanel | null>;
  /** What has been loaded by now. */
  readonly loaded: () => RunningPanel | null;
}

/**
 * The panel is most of what we run in a page, and most tabs on YouTube never show it: they do not
 * pay for it. The background puts it into the page that asks.
 */
export function createPanelLoader(lifetime: AbortSignal): PanelLoader {
  let loading: Promise<RunningPanel | null> | null = null;
  let panel: RunningPanel | null = null;

  async function load(videoId: VideoId): Promise<RunningPanel | null> {
    const answer = await request('loadPanel', videoId);
    panel = answer.ok ? ((await window.startSidescriptPanel?.(lifetime)) ?? null) : null;
    if (panel === null) loading = null;
    return panel;
  }

  return {
    load(videoId) {
      loading ??= load(videoId);
      return loading;
    },
    loaded: () => panel,
  };
}
