/** Enough to tell text from data without reading all of a film. */
const SAMPLE_BYTES = 8 * 1024;

/** What text in any language has about every ten letters, and data hardly ever. */
const SPACES = /[ \n\t\d]/g;
const LEAST_SHARE_OF_SPACES = 0.02;

/** `%PDF-`: these begin like text. */
const PDF_MARK = [0x25, 0x50, 0x44, 0x46, 0x2d];

const NOT_TEXT = /[\p{Cn}\p{Co}\p{Cs}]|[\p{Cc}--[\t\n\r]]/v;

/** Begins the colours of a terminal. */
const ESCAPE = 0x1b;

/** The encodings that a file may be in without a person saying so. */
export type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Says which Unicode encoding a file is in: by its byte order mark, or else UTF-16 where the bytes
 * are no text otherwise. Returns `null` for what is no text at all: pictures, films, archives.
 */
export function detectEncoding(bytes: Uint8Array): Unicode | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (PDF_MARK.every((byte, index) => bytes[index] === byte)) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!looksBinary(sample)) return 'utf-8';
  if (readsAs(sample, 'utf-16le')) return 'utf-16le';
  return readsAs(sample, 'utf-16be') ? 'utf-16be' : null;
}

/** Single NUL bytes occur in real transcripts; in data one byte in ten is a control character. */
function looksBinary(sample: Uint8Array): boolean {
  const strangeBytes = countStrangeBytes(sample);
  return strangeBytes > 4 && strangeBytes * 100 > sample.length;
}

/** A loop of its own, and by index: with an iterator it took as long as reading the whole file. */
function countStrangeBytes(sample: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < sample.length; at++) if (isStrangeByte(sample[at] ?? 0)) count++;
  return count;
}

function isStrangeByte(byte: number): boolean {
  const isTabOrLineEnd = byte >= 0x09 && byte <= 0x0d;
  return byte < 0x20 && !isTabOrLineEnd && byte !== ESCAPE;
}

/** The sample may end inside a pair, so the decoder is told that more may come. */
function readsAs(sample: Uint8Array, encoding: Unicode): boolean {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  const spaceCount = text.match(SPACES)?.length ?? 0;
  return !NOT_TEXT.test(text) && spaceCount > text.length * LEAST_SHARE_OF_SPACES;
}
