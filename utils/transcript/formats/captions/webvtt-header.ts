import type { ProblemList } from '@/utils/transcript/formats/problem-list';
import type { LineStart } from './webvtt-blocks';

/** What stands above the first block of a WebVTT file. */
export interface WebvttHeader {
  /** As written: `en`, `en-US`; `null` where none is named. */
  readonly language: string | null;
  readonly next: LineStart;
}

/** Byte order mark and blank lines are tolerated; then the name must stand alone. */
const SIGNATURE = /^\uFEFF?\s*WEBVTT(?=[ \t\n]|$)/;

/** YouTube writes `Language: en` on a line of its own, and formerly behind `Kind: captions; `. */
const LANGUAGE = /(?:^|[\n;])[ \t]*Language:[ \t]*([\w-]{1,35})/i;

/** Heads are a few lines; more than this is not searched for a language. */
const MAX_SEARCHED = 4096;

/** Tells whether a text begins as a WebVTT file must. */
export function hasWebvttSignature(text: string): boolean {
  return SIGNATURE.test(text);
}

/**
 * Reads the head of a WebVTT file: the signature and the lines below it up to a blank line or one
 * with a `-->`, as in https://www.w3.org/TR/webvtt1/#webvtt-parser-algorithm. A text without the
 * signature has no head; this is reported.
 */
export function readWebvttHeader(text: string, problems: ProblemList): WebvttHeader {
  const signature = SIGNATURE.exec(text)?.[0];
  if (signature === undefined) {
    problems.add(
      'bad-value',
      1,
      'This file does not begin with “WEBVTT”. It was read all the same.',
    );
    return { language: null, next: { offset: 0, line: 1 } };
  }
  let line = signature.split('\n').length;
  let offset = nextLine(text, signature.length);
  line++;
  while (offset < text.length) {
    const next = nextLine(text, offset);
    const content = text.slice(offset, next);
    if (content === '\n' || content.includes('-->')) break;
    offset = next;
    line++;
  }
  const head = text.slice(signature.length, Math.min(offset, MAX_SEARCHED));
  return { language: LANGUAGE.exec(head)?.[1] ?? null, next: { offset, line } };
}

function nextLine(text: string, offset: number): number {
  const lineFeed = text.indexOf('\n', offset);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}
