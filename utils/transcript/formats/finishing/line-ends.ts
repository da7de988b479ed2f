import { SPOKEN_MS_PER_CHARACTER } from './estimate-starts';

const SHORTEST_LAST_LINE_MS = 2000;
const LONGEST_LAST_LINE_MS = 10_000;

/**
 * Returns when the last line of a transcript ends where its file does not say: with the video, or
 * after the time that its text takes to say where the video's length is unknown or not later.
 */
export function lastEndMs(startMs: number, text: string, durationMs: number | null): number {
  if (durationMs !== null && durationMs > startMs) return durationMs;
  const spokenMs = text.length * SPOKEN_MS_PER_CHARACTER;
  return startMs + Math.min(LONGEST_LAST_LINE_MS, Math.max(SHORTEST_LAST_LINE_MS, spokenMs));
}
