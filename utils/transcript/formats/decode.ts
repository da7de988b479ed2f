import type { Problem } from '@/utils/transcript/model';

/** The text of a file, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** Longer than a week of speech: what is larger is no transcript. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Enough to tell text from data without reading all of a film. */
const SAMPLE_BYTES = 8 * 1024;

const CONTROL_CHARACTERS = /[\p{Cc}--[\t\n\r]]+/gv;

/**
 * Turns the bytes of a file into text: UTF-8 or UTF-16 by its byte order mark, else strict UTF-8.
 * Line ends become `\n` and control characters other than tab go, so nothing later has to mind
 * them; a `\r` inside a line stays. Never throws: what is no text gives a problem.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return failure('empty-file', 'This file is empty.');
  if (bytes.length > MAX_BYTES) {
    return failure('file-too-large', 'This file is larger than 64 MB: too large for a transcript.');
  }
  const encoding = encodingByMark(bytes);
  if (encoding === 'utf-8' && looksBinary(bytes)) {
    return failure(
      'binary-file',
      'This file does not hold text. It may be a video, a picture or a packed file under another name.',
    );
  }
  const decoded = decodeStrictly(bytes, encoding);
  if (decoded === null) {
    return failure(
      'unknown-encoding',
      'The letters in this file are stored in a way Sidescript does not know. Open it in a text editor, save it as UTF-8, and import it again.',
    );
  }
  const text = normalizeLineEnds(decoded).replace(CONTROL_CHARACTERS, '');
  return text.trim() === '' ? failure('empty-file', 'This file is empty.') : { ok: true, text };
}

function failure(code: Problem['code'], message: string): Decoded {
  return { ok: false, problem: { code, line: null, message } };
}

function encodingByMark([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Single NUL bytes occur in real transcripts; in data one byte in ten is a control character. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let strangeBytes = 0;
  for (const byte of sample) if (isStrangeByte(byte)) strangeBytes++;
  return strangeBytes > 4 && strangeBytes * 100 > sample.length;
}

function isStrangeByte(byte: number): boolean {
  const isTabOrLineEnd = byte >= 0x09 && byte <= 0x0d;
  return byte < 0x20 && !isTabOrLineEnd;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return decodeCutOff(bytes, encoding);
  }
}

/** A download that broke off may end inside a character: only that one is lost, and marked. */
function decodeCutOff(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return `${text}\uFFFD`;
  } catch {
    return null;
  }
}

/**
 * Files written twice through Windows have `\r\r\n`: it is one line end, or all line numbers after
 * it would be wrong. A single `\r` is a line end of the file only where it has no other.
 */
function normalizeLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  if (!text.includes('\n')) return text.replaceAll('\r', '\n');
  return text.replaceAll('\r\n', '\n').replaceAll('\r\n', '\n');
}
