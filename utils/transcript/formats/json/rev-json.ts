import { secondsAsMs } from './json-time';
import {
  filledTextOf,
  firstField,
  isRecord,
  recordOf,
  recordsOf,
  textOf,
  type JsonRecord,
} from './json-value';
import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { RawCue, Reading, Recognition } from '@/utils/transcript/formats/reading';
import { appendSign, speakerName, type SpokenWord } from './spoken-word';
import { turnToLines } from './turn-to-lines';

/** Recognizes what Rev and Rev AI send, by `monologues` that have `elements`. */
export function recognizeRevJson(value: unknown): Recognition | null {
  if (!isRecord(value)) return null;
  const [monologue] = recordsOf(value['monologues']);
  return monologue && Array.isArray(monologue['elements'])
    ? { confidence: 0.98, reason: 'JSON as Rev sends it (“monologues”, “elements”)' }
    : null;
}

/**
 * Reads Rev's and Rev AI's transcripts (https://docs.rev.ai/api/asynchronous/transcripts): monologues
 * of elements, times in seconds (`ts`, `end_ts`) or, from Rev's people, as `00:00:01,500`
 * (`timestamp`, `end_timestamp`). Spaces are elements of punctuation there; where a monologue has
 * none, its words are set apart by one. Speakers are numbers, whose names may stand beside them.
 */
export function readRevJson(value: unknown, _problems: ProblemList): Reading {
  const root = recordOf(value);
  const names = readSpeakerNames(recordsOf(root['speakers']));
  const monologues = recordsOf(root['monologues']);
  return { header: {}, cues: monologues.flatMap((part) => readMonologue(part, names)) };
}

function readSpeakerNames(speakers: readonly JsonRecord[]): ReadonlyMap<unknown, string> {
  const names = new Map<unknown, string>();
  for (const speaker of speakers) {
    const name = filledTextOf(speaker['name']);
    if (name !== null) names.set(speaker['id'], name);
  }
  return names;
}

function readMonologue(
  monologue: JsonRecord,
  names: ReadonlyMap<unknown, string>,
): readonly RawCue[] {
  const words = readElements(recordsOf(monologue['elements']));
  const speaker = monologue['speaker'];
  const displayName = filledTextOf(recordOf(monologue['speaker_info'])['display_name']);
  return turnToLines({
    startMs: words.find(({ startMs }) => startMs !== null)?.startMs ?? null,
    endMs: words.findLast(({ endMs }) => endMs !== null)?.endMs ?? null,
    text: words.map(({ text }) => text).join(''),
    speaker: names.get(speaker) ?? displayName ?? speakerName(speaker),
    words,
  });
}

function readElements(elements: readonly JsonRecord[]): readonly SpokenWord[] {
  const isSpaced = elements.some(({ value }) => typeof value === 'string' && value.trim() === '');
  const words: SpokenWord[] = [];
  let gap = '';
  for (const element of elements) {
    const value = textOf(element['value']) ?? '';
    const sign = value.trimEnd();
    if (sign === '') {
      gap = value;
      continue;
    }
    const word = {
      startMs: secondsAsMs(firstField(element, ['ts', 'timestamp'])),
      endMs: secondsAsMs(firstField(element, ['end_ts', 'end_timestamp'])),
      text: gap + value,
      speaker: null,
    };
    if (element['type'] === 'punct')
      appendSign(words, { ...word, text: isSpaced ? gap + sign : sign });
    else words.push(word);
    gap = isSpaced ? value.slice(sign.length) : ' ';
  }
  return words;
}
