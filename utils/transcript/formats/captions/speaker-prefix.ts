import type { RawCue, RawWord } from '@/utils/transcript/formats/reading';

/** A text, and who speaks it. */
export interface SpokenText {
  readonly speaker: string;
  readonly text: string;
}

/** `SPEAKER_00` (pyannote), `speaker 1` (Deepgram), `Speaker A` (AssemblyAI), `spk_0` (AWS). */
const LABEL = String.raw`((?:speaker|spk)[ _-]?(?:\d{1,3}|[a-z]))`;

const MACHINE_LABEL = new RegExp(
  String.raw`^\s*(?:\[${LABEL}\]|\(${LABEL}\)|${LABEL}(?=:)):?\s*`,
  'i',
);

const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’()&@_-]{0,39}$/u;

const LONGEST_NAME = 40;

/** So many of all lines must begin with a name before any is taken for one. */
const NAMED_SHARE = 0.8;

/**
 * Splits `[SPEAKER_00]: Hello` into its speaker and its text, also with round brackets or without.
 * Only labels that programs give to voices count, because they cannot be anything else; returns
 * `null` for all other texts, such as `Note: hello`.
 */
export function splitMachineLabel(text: string): SpokenText | null {
  const match = MACHINE_LABEL.exec(text);
  if (!match) return null;
  const [prefix, square, round, bare] = match;
  return { speaker: square ?? round ?? bare ?? '', text: text.slice(prefix.length) };
}

/**
 * Moves the speakers that cues name at the start of their texts to `speaker`: labels that a program
 * has given (whisperX, whisper.cpp), and names as Zoom and Descript write them, `Ann Lee: Hello`.
 * One `Name:` may be anything, so names count only where four of five cues begin with one and each
 * comes twice on average, or where all begin with one and any comes again.
 */
export function takeSpeakers(cues: readonly RawCue[]): readonly RawCue[] {
  const labelled = cues.map((cue) => takeSpeaker(cue, splitMachineLabel));
  return areNamesGiven(labelled) ? labelled.map((cue) => takeSpeaker(cue, splitName)) : labelled;
}

function takeSpeaker(cue: RawCue, split: (text: string) => SpokenText | null): RawCue {
  const spoken = cue.speaker ? null : split(cue.text);
  if (!spoken) return cue;
  if (!cue.words) return { ...cue, ...spoken };
  const [firstWord, ...words] = cue.words;
  return { ...cue, ...spoken, words: [...withoutPrefix(firstWord, split), ...words] };
}

function withoutPrefix(
  word: RawWord | undefined,
  split: (text: string) => SpokenText | null,
): readonly RawWord[] {
  return word ? [{ ...word, text: split(word.text)?.text ?? word.text }] : [];
}

function areNamesGiven(cues: readonly RawCue[]): boolean {
  const names = new Set<string>();
  let namedCount = 0;
  for (const { speaker, text } of cues) {
    const spoken = speaker ? null : splitName(text);
    if (!spoken) continue;
    names.add(spoken.speaker);
    namedCount++;
  }
  const doOften = namedCount >= cues.length * NAMED_SHARE && names.size * 2 <= namedCount;
  const doAlways = namedCount === cues.length && names.size < namedCount;
  return namedCount > 1 && (doOften || doAlways);
}

function splitName(text: string): SpokenText | null {
  const colon = text.slice(0, LONGEST_NAME + 1).indexOf(':');
  if (colon === -1) return null;
  const speaker = text.slice(0, colon).trim();
  const spoken = text.slice(colon + 1);
  return NAME.test(speaker) && /^\s/.test(spoken) ? { speaker, text: spoken.trimStart() } : null;
}
