import { LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-alphabets';

/** One way to read the letters of a file. */
export interface EncodingGuess {
  /** To be given to `readTranscript` as `encoding`. */
  readonly label: string;
  /** For whom it is, to choose by: "Western European". */
  readonly name: string;
  /** Some of the file's lines with letters that look different from guess to guess. */
  readonly preview: string;
}

const SAMPLE_BYTES = 32 * 1024;
const PREVIEW_LINES = 3;
const PREVIEW_LINE_LENGTH = 120;

/** Marks that all encodings have somewhere, and that texts in all languages use. */
const COMMON_MARKS = /[“”‘’„‚–—…«»‹›·•°©®™€£§♪♫\u00A0\u3000-\u303F\uFF00-\uFF5E]/u;

/** Nearly any two bytes make some ideograph: that alone says little. */
const USUAL_SCORE = { latin: 0.6, alphabet: 0.3, ideographs: 0.3 };

/** Letters that no text has: unassigned, private, control characters, half-width katakana. */
const UNLIKELY = /[\p{Cn}\p{Co}\p{Cc}\uFF61-\uFF9F]/u;

/**
 * Says how the letters of a file may be stored that is not UTF-8, the likeliest first. Those that
 * cannot be (bytes that mean nothing) are left out; of those that give the same letters, the first
 * stays. Looks at 32 kB from the first letter beyond ASCII on. Empty for a file of ASCII only.
 */
export function guessEncodings(bytes: Uint8Array): readonly EncodingGuess[] {
  const sample = sampleBytes(bytes);
  const seen = new Set<string>();
  return LEGACY_ENCODINGS.flatMap((encoding) => {
    const text = sample && decode(sample, encoding.label);
    if (!text || seen.has(text)) return [];
    seen.add(text);
    const { label, name } = encoding;
    return [
      { score: plausibility(text, encoding), guess: { label, name, preview: preview(text) } },
    ];
  })
    .toSorted((one, other) => other.score - one.score)
    .map(({ guess }) => guess);
}

/** From the start of the line that holds the first byte beyond ASCII. */
function sampleBytes(bytes: Uint8Array): Uint8Array | null {
  const firstStrange = bytes.findIndex((byte) => byte > 0x7f);
  if (firstStrange === -1) return null;
  const start = bytes.lastIndexOf(0x0a, firstStrange) + 1;
  return bytes.subarray(Math.max(start, firstStrange - SAMPLE_BYTES), firstStrange + SAMPLE_BYTES);
}

/** The sample may end inside a character, so the decoder is told that more may come. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** The mean over all letters beyond ASCII: 1 where all are common in the encoding's languages. */
function plausibility(text: string, encoding: LegacyEncoding): number {
  let sum = 0;
  let count = 0;
  let previous = ' ';
  let lastStrange = ' ';
  for (const character of text) {
    if (character > '\x7f') {
      count++;
      sum += letterScore(character, previous, lastStrange, encoding);
      lastStrange = character;
    } else {
      // Ideographs do not stand inside words of ASCII letters: there it is an accented letter.
      if (encoding.script !== 'latin' && isLetter(character) && isStrangeLetter(previous)) sum -= 1;
      lastStrange = ' ';
    }
    previous = character;
  }
  return count === 0 ? 0 : sum / count;
}

function letterScore(
  character: string,
  previous: string,
  lastStrange: string,
  { script, frequent, usual }: LegacyEncoding,
): number {
  if (UNLIKELY.test(character)) return -1;
  if (COMMON_MARKS.test(character)) return 0.5;
  // A capital letter inside a word is what another Cyrillic encoding makes of a small one.
  if (isCapital(character) && isSmall(previous)) return -1;
  if (script === 'alphabet' && isLetter(previous) && previous <= '\x7f') return -1;
  if (script === 'latin' && isLetter(lastStrange)) return 0;
  if (frequent.includes(character)) return 1;
  return usual.test(character) ? USUAL_SCORE[script] : -0.5;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isStrangeLetter(character: string): boolean {
  return character > '\x7f' && isLetter(character);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase();
}

function preview(text: string): string {
  return text
    .split(/[\r\n]+/)
    .filter((line) => /[^\p{ASCII}]/u.test(line))
    .slice(0, PREVIEW_LINES)
    .map((line) => line.trim().slice(0, PREVIEW_LINE_LENGTH))
    .join('\n');
}
