import type { TranscriptSummary } from '@/utils/library/schema';
import type { StoredTranscript } from '@/utils/library/stored-transcript';
import { unpackLines } from '@/utils/library/unpack-lines';
import { digest } from './digest';
import { isSoundBody } from './is-sound-body';
import { isSummary } from './is-summary';

/** How every part begins: `SSB1`. */
const MAGIC = Uint8Array.of(0x53, 0x53, 0x42, 0x31);

const LENGTH_BYTES = 4;
const DIGEST_BYTES = 16;
const HEAD_BYTES = 2 * LENGTH_BYTES + DIGEST_BYTES;

/** So much more than asked for, so that a part that is a little longer fits as well. */
const SPARE_BYTES = 256 * 1024;

/** What could be read of a part. */
export interface ReadPart {
  readonly transcripts: readonly StoredTranscript[];
  /** True where something of it is damaged or missing. */
  readonly isDamaged: boolean;
}

/**
 * Makes a function that packs transcripts one after another, each with its own checksum, so that a
 * damaged one does not take the others with it: see `README.md`. Their lines stay as they are,
 * compressed already. What it returns holds until it is called again: the same memory serves for
 * every part, because browsers collect what was hashed or written only once there is much of it.
 */
export function createPartPacker(): (
  transcripts: readonly StoredTranscript[],
) => Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let memory = new Uint8Array();
  return async (transcripts) => {
    const records = transcripts.map(({ summary, lines }) => ({
      json: encoder.encode(JSON.stringify(summary)),
      lines,
    }));
    const sizes = records.map(({ json, lines }) => HEAD_BYTES + json.length + lines.length);
    const byteCount = MAGIC.length + sizes.reduce((sum, size) => sum + size, 0);
    if (memory.length < byteCount) memory = new Uint8Array(byteCount + SPARE_BYTES);
    const part = memory.subarray(0, byteCount);
    part.set(MAGIC);
    let start = MAGIC.length;
    for (const [position, record] of records.entries()) {
      const end = start + (sizes[position] ?? 0);
      await writeRecord(part.subarray(start, end), record);
      start = end;
    }
    return part;
  };
}

/** Writes a record into bytes of its own size. */
async function writeRecord(
  record: Uint8Array<ArrayBuffer>,
  { json, lines }: { readonly json: Uint8Array; readonly lines: Uint8Array },
): Promise<void> {
  const lengths = new DataView(record.buffer, record.byteOffset, 2 * LENGTH_BYTES);
  lengths.setUint32(0, json.length, true);
  lengths.setUint32(LENGTH_BYTES, lines.length, true);
  record.set(json, HEAD_BYTES);
  record.set(lines, HEAD_BYTES + json.length);
  const checksum = await digest(record.subarray(HEAD_BYTES));
  record.set(checksum.subarray(0, DIGEST_BYTES), 2 * LENGTH_BYTES);
}

/** Reads every transcript of a part that is whole. Never rejects, whatever the bytes are. */
export async function readPart(bytes: Uint8Array<ArrayBuffer>): Promise<ReadPart> {
  const transcripts: StoredTranscript[] = [];
  let isDamaged = false;
  for (const record of findRecords(bytes)) {
    const stored = record && (await readRecord(record));
    if (stored) transcripts.push(stored);
    else isDamaged = true;
  }
  return { transcripts, isDamaged };
}

interface PackedRecord {
  readonly checksum: Uint8Array;
  /** The summary and the lines, for the checksum. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly json: Uint8Array;
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** Finds the records one after another; ends with `null` where the bytes are not a part's. */
function* findRecords(bytes: Uint8Array<ArrayBuffer>): Generator<PackedRecord | null> {
  let start = MAGIC.every((byte, position) => bytes[position] === byte) ? MAGIC.length : Infinity;
  while (start + HEAD_BYTES <= bytes.length) {
    const lengths = new DataView(bytes.buffer, bytes.byteOffset + start, 2 * LENGTH_BYTES);
    const jsonStart = start + HEAD_BYTES;
    const linesStart = jsonStart + lengths.getUint32(0, true);
    const end = linesStart + lengths.getUint32(LENGTH_BYTES, true);
    if (end > bytes.length) break;
    yield {
      checksum: bytes.subarray(start + 2 * LENGTH_BYTES, jsonStart),
      content: bytes.subarray(jsonStart, end),
      json: bytes.subarray(jsonStart, linesStart),
      lines: bytes.slice(linesStart, end),
    };
    start = end;
  }
  if (start !== bytes.length) yield null;
}

async function readRecord(record: PackedRecord): Promise<StoredTranscript | null> {
  const { checksum, content, json, lines } = record;
  const actual = await digest(content);
  if (!checksum.every((byte, position) => byte === actual[position])) return null;
  const summary = parseJson(json);
  if (!isSummary(summary) || summary.byteCount !== lines.length) return null;
  return (await areSoundLines(lines, summary)) ? { summary, lines } : null;
}

/** A checksum vouches for what was written, not for who wrote it. */
async function areSoundLines(
  lines: Uint8Array,
  { timing }: Pick<TranscriptSummary, 'timing'>,
): Promise<boolean> {
  try {
    const body = await unpackLines(lines);
    return body.ok && body.value.timing === timing && isSoundBody(body.value);
  } catch {
    return false;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
