import type { Problem } from '@/utils/transcript/model';

import { decodeUnicode } from './decode-unicode';
import { detectEncoding } from './detect-encoding';
import { lineNumberAt } from '@/utils/transcript/formats/text/lines';

/** The text of a file, with what is wrong in it; or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly problem: Problem | null }
  | { readonly ok: false; readonly problem: Problem };

/** Longer than a week of speech: what is larger is no transcript. */
const MAX_BYTES = 64 * 1024 * 1024;

/** All but tabs and line ends, said by what they are not: four times as fast as `\p{Cc}`. */
const CONTROL_CHARACTERS = /[^\t\n\r -~\u00A0-\uFFFF]+/g;

/**
 * Turns the bytes of a file into text: in `encoding`, a label of `TextDecoder`, where a person has
 * chosen one; else UTF-8 or UTF-16. Line ends become `\n` and control characters other than tab
 * go, so nothing later has to mind them; a `\r` inside a line stays. A few damaged letters among
 * good ones become U+FFFD. Never throws: what is no text gives a problem.
 */
export function decodeText(bytes: Uint8Array, encoding: string | null = null): Decoded {
  if (bytes.length === 0) return failure('empty-file', 'This file is empty.');
  if (bytes.length > MAX_BYTES) {
    return failure('file-too-large', 'This file is larger than 64 MB: too large for a transcript.');
  }
  if (encoding !== null) {
    const chosen = decodeAs(bytes, encoding);
    if (chosen !== null) return cleaned(chosen, null);
  }
  const detected = detectEncoding(bytes);
  if (detected === null) {
    return failure(
      'binary-file',
      'This file does not hold text. It may be a video, a picture, a document or a packed file.',
    );
  }
  const decoded = decodeUnicode(bytes, detected);
  if (decoded === null) {
    return failure(
      'unknown-encoding',
      'The letters in this file are stored in an old way that can be read as several languages. Choose how to read them, or save the file as UTF-8 and import it again.',
    );
  }
  return cleaned(decoded.text, decoded.isDamaged ? 'Some letters in this file are damaged.' : null);
}

function failure(code: Problem['code'], message: string): Decoded {
  return { ok: false, problem: { code, line: null, message } };
}

/** A label that no `TextDecoder` knows counts as none. */
function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

function cleaned(decoded: string, damage: string | null): Decoded {
  const text = normalizeLineEnds(decoded).replace(CONTROL_CHARACTERS, '');
  if (text.trim() === '') return failure('empty-file', 'This file is empty.');
  if (damage === null) return { ok: true, text, problem: null };
  const line = lineNumberAt(text, text.indexOf('\uFFFD'));
  const message = `${damage} The first is in this line. They are shown as “\uFFFD”.`;
  return { ok: true, text, problem: { code: 'damaged-text', line, message } };
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
