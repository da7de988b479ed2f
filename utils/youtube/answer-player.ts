import { parseVideoId } from '@/utils/transcript/video-id';
import { isSignOfStyles, removeLeftoverPanels } from './panel-host';
import { parseTimeMs, playerEvents, type PlayerReport, writePlayerReport } from './player-protocol';
import { findMainVideo, findPlayer, navigationEvents } from './watch-page';

/** What a person or the player does next after the extension was turned off somewhere else. */
const signsOfUse = [
  'pointerdown',
  'keydown',
  'visibilitychange',
  'play',
  'pause',
  'seeked',
  navigationEvents.finish,
] as const;

/**
 * Answers the content script from the page's own world, where the player's methods are. Outlives the
 * extension: it takes out the panel that a content script could not, as Firefox ends those without
 * a word (2026-11), and then ends as well.
 */
export function answerPlayerQuestions(lifetime = new AbortController()): void {
  const { signal } = lifetime;
  const report = () => {
    const detail = readPlayer();
    if (detail === null) return;
    const text = writePlayerReport(detail);
    document.dispatchEvent(new CustomEvent(playerEvents.report, { detail: text }));
  };
  const seek = (event: Event) => {
    const timeMs = event instanceof CustomEvent ? parseTimeMs(event.detail) : null;
    if (timeMs !== null) callPlayer('seekTo', timeMs / 1000, true);
  };
  const leaveWithExtension = () => {
    const isAlone = document.dispatchEvent(new Event(playerEvents.alive, { cancelable: true }));
    if (!isAlone) return;
    removeLeftoverPanels();
    lifetime.abort();
  };
  document.addEventListener(playerEvents.ask, report, { signal });
  document.addEventListener(playerEvents.seek, seek, { signal });
  for (const event of signsOfUse) {
    document.addEventListener(event, leaveWithExtension, { signal, capture: true, passive: true });
  }
  const noticeStyles = (event: Event) => isSignOfStyles(event) && leaveWithExtension();
  document.addEventListener('transitionrun', noticeStyles, { signal, capture: true });
}

function readPlayer(): PlayerReport | null {
  const seconds = callPlayer('getCurrentTime');
  if (typeof seconds !== 'number' || !(seconds >= 0)) return null;
  const data = callPlayer('getVideoData');
  const duration = callPlayer('getDuration');
  return {
    contentMs: Math.round(seconds * 1000),
    durationMs: typeof duration === 'number' && duration >= 0 ? Math.round(duration * 1000) : 0,
    videoId: parseVideoId(readField(data, 'video_id')),
    isLive: readField(data, 'isLive') === true,
  };
}

/** Calls one of the player's methods (seen 2026-10); `undefined` where it has none or breaks. */
function callPlayer(name: string, ...values: readonly unknown[]): unknown {
  const video = findMainVideo();
  const player = video && findPlayer(video);
  const method = readField(player, name);
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, player, values);
  } catch {
    // The page's own code: without an answer everything works as without this helper.
    return undefined;
  }
}

function readField(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
