import { parsePlayerReport, playerEvents, type PlayerReport } from './player-protocol';

/** Gives what the player says of itself, or `null`. */
export type AskPlayer = () => PlayerReport | null;

/** Asks the helper in the page's world; `null` without it or without a player. */
export function askPlayer(): PlayerReport | null {
  const answered = new AbortController();
  let report: PlayerReport | null = null;
  const take = (event: Event) => {
    report = event instanceof CustomEvent ? parsePlayerReport(event.detail) : null;
  };
  document.addEventListener(playerEvents.report, take, { signal: answered.signal });
  document.dispatchEvent(new CustomEvent(playerEvents.ask));
  answered.abort();
  return report;
}

/** Asks the helper to seek, where the `<video>`'s own time is not the video's. */
export function seekPlayer(timeMs: number): void {
  document.dispatchEvent(new CustomEvent(playerEvents.seek, { detail: String(timeMs) }));
}

/** Lets the helper know that this content script still runs, until `signal` aborts. */
export function showSignsOfLife(signal: AbortSignal): void {
  document.addEventListener(playerEvents.alive, (event) => event.preventDefault(), { signal });
}
