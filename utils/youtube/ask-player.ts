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

/** How a content script tells itself from those of other installations of the extension. */
export interface Copy {
  /** The installation's id: copies of before an update have the same. */
  readonly id: string;
  /** False once the installation was updated or removed. */
  readonly isConnected: () => boolean;
}

/**
 * Lets the helper know that this content script still runs, and a copy of another installation as
 * long as this one does, until `signal` aborts.
 */
export function showSignsOfLife({ id, isConnected }: Copy, signal: AbortSignal): void {
  const answer = (event: Event) => {
    const askingId: unknown = event instanceof CustomEvent ? event.detail : null;
    if (askingId === null || (askingId !== id && isConnected())) event.preventDefault();
  };
  document.addEventListener(playerEvents.alive, answer, { signal });
}

/** Whether another installation of the extension, with another id, is at work in this page. */
export function isAnotherHere(id: string): boolean {
  const question = new CustomEvent(playerEvents.alive, { cancelable: true, detail: id });
  return !document.dispatchEvent(question);
}
