import { findPlayer, isAdShowing } from './watch-page';

/**
 * Calls `onChange` when an ad in the video's place begins or ends, until `signal` aborts: its end
 * brings no media event that could be relied on. Returns a function that tells whether one plays
 * now; where the video has moved into another player, that one is watched from then on.
 */
export function followAds(
  video: HTMLVideoElement,
  onChange: () => void,
  signal: AbortSignal,
): () => boolean {
  let player: Element | null = null;
  let wasShowing = false;
  const observer = new MutationObserver(() => {
    if (isAdShowing(player) !== wasShowing) onChange();
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  return () => {
    const current = findPlayer(video);
    if (current !== player && !signal.aborted) {
      observer.disconnect();
      player = current;
      if (player !== null) observer.observe(player, { attributeFilter: ['class'] });
    }
    wasShowing = isAdShowing(player);
    return wasShowing;
  };
}
