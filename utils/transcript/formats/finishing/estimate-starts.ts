import type { ProblemList } from '@/utils/transcript/formats/problem-list';

/** A line of any format that may have a start. */
interface Line {
  /** 1-based; `null` where lines mean nothing, as in JSON. */
  readonly line: number | null;
  readonly startMs: number | null;
  readonly text: string;
}

const NO_USABLE_TIME = 'This line has no usable time. It was put between its neighbours.';

/** Speech has about 15 characters a second. */
export const SPOKEN_MS_PER_CHARACTER = 65;

/** A place in the whole text, in characters, and when it is spoken. */
interface Anchor {
  readonly position: number;
  readonly startMs: number;
}

/**
 * Gives a start to each line that has none, and reports it: between the nearest lines that have
 * one, as if all characters took the same time to say. The text begins with the video and ends with
 * it (`durationMs`), where the length is known.
 */
export function estimateStarts<SomeLine extends Line>(
  lines: readonly SomeLine[],
  durationMs: number | null,
  problems: ProblemList,
): readonly (SomeLine & { readonly startMs: number })[] {
  const anchors = findAnchors(lines, durationMs);
  let position = 0;
  let timedCount = 0;
  return lines.map((someLine) => {
    const { line, startMs, text } = someLine;
    if (startMs !== null) timedCount++;
    else problems.add('bad-time', line, NO_USABLE_TIME);
    const estimateMs = interpolate(anchors[timedCount], anchors[timedCount + 1], position);
    position += spokenLength(text);
    return { ...someLine, startMs: startMs ?? estimateMs };
  });
}

/** One anchor before all lines, one for each line with a time, one after all lines. */
function findAnchors(lines: readonly Line[], durationMs: number | null): readonly Anchor[] {
  let last: Anchor = { position: 0, startMs: 0 };
  const anchors = [last];
  let position = 0;
  for (const { startMs, text } of lines) {
    if (startMs !== null) {
      last = { position, startMs };
      anchors.push(last);
    }
    position += spokenLength(text);
  }
  const spokenEndMs = last.startMs + (position - last.position) * SPOKEN_MS_PER_CHARACTER;
  const hasEnd = durationMs !== null && durationMs > last.startMs;
  return [...anchors, { position, startMs: hasEnd ? durationMs : spokenEndMs }];
}

function interpolate(
  before: Anchor | undefined,
  after: Anchor | undefined,
  position: number,
): number {
  if (!before || !after) return 0;
  // Lines out of order would have the time run backwards.
  const spanMs = Math.max(0, after.startMs - before.startMs);
  const share = (position - before.position) / (after.position - before.position);
  return before.startMs + Math.round(spanMs * share);
}

/** Even a line without text takes a moment, so that no two positions are the same. */
function spokenLength(text: string): number {
  return text.length + 1;
}
