import type { Word } from '@/utils/transcript/model';

import { cleanText } from './clean-text';
import type { RawWord } from '@/utils/transcript/formats/reading';

/** The line that words belong to: integers, `startMs <= endMs`. */
interface Line {
  readonly startMs: number;
  readonly endMs: number;
}

/** A place in the text of all words, in characters, and when it is spoken. */
interface Place {
  readonly position: number;
  readonly timeMs: number;
}

/**
 * Returns the words of a line with both times for each: integers, in order, without overlaps and
 * never beyond the line. Words without a time, and those said to begin after their line, share the
 * time between their neighbours by their lengths; a word without an end lasts to the next one.
 * Words without text go.
 *
 * Returns `null` where no word has a time: then nothing is known that the line does not say.
 */
export function fillWordTimes(rawWords: readonly RawWord[], line: Line): readonly Word[] | null {
  const words = rawWords
    .map(({ text, startMs, endMs }) => ({
      text: cleanText(text),
      startMs: usableTime(startMs, line),
      endMs: usableTime(endMs, line),
    }))
    .filter(({ text }) => text !== '');
  if (words.every(({ startMs }) => startMs === null)) return null;
  const starts = fillStarts(words, line);
  return words.map(({ text, endMs }, index) => {
    const startMs = starts[index] ?? line.endMs;
    const limitMs = starts[index + 1] ?? line.endMs;
    return { startMs, endMs: Math.min(limitMs, Math.max(startMs, endMs ?? limitMs)), text };
  });
}

/** A time before the line is the line's start; one after its end says nothing. */
function usableTime(timeMs: number | null, line: Line): number | null {
  if (timeMs === null || !Number.isFinite(timeMs)) return null;
  const roundedMs = Math.max(line.startMs, Math.round(timeMs));
  return roundedMs <= line.endMs ? roundedMs : null;
}

/**
 * Known starts are kept in order; the others are put between the nearest places that are known, as
 * if every character took the same time to say.
 */
function fillStarts(words: readonly RawWord[], line: Line): readonly number[] {
  const places = knownPlaces(words, line);
  let placeIndex = 0;
  let position = 0;
  let lastStartMs = line.startMs;
  let from: Place = { position, timeMs: line.startMs };
  return words.map(({ startMs, endMs, text }) => {
    const next = places[placeIndex] ?? from;
    const toMs = Math.max(lastStartMs, startMs ?? next.timeMs);
    if (startMs === null) lastStartMs = between(from, { ...next, timeMs: toMs }, position);
    else {
      placeIndex++;
      lastStartMs = toMs;
      from = { position, timeMs: toMs };
    }
    position += text.length;
    if (endMs !== null) from = { position, timeMs: Math.max(lastStartMs, endMs) };
    return lastStartMs;
  });
}

/** Where the words with a start begin, and last where the line ends. */
function knownPlaces(words: readonly RawWord[], line: Line): readonly Place[] {
  const places: Place[] = [];
  let position = 0;
  for (const { startMs, text } of words) {
    if (startMs !== null) places.push({ position, timeMs: startMs });
    position += text.length;
  }
  return [...places, { position, timeMs: line.endMs }];
}

function between(from: Place, to: Place, position: number): number {
  const fromMs = Math.min(from.timeMs, to.timeMs);
  const share = (position - from.position) / (to.position - from.position);
  return fromMs + Math.round((to.timeMs - fromMs) * share);
}
