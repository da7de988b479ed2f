import { expect } from 'vitest';

import type { Cue, ReadResult, Transcript, Word } from '@/utils/transcript/model';

const LONGEST_MS = 360_000_000;

/** Nothing ends more than ten seconds after the last possible start. */
const LAST_END_MS = LONGEST_MS + 10_000;

const UNFIT = /[\p{Cc}\u2028\u2029]|^\s|\s$/u;

/**
 * Expects what is true of every result, whatever the file was: lines sorted by time and in range,
 * words within them, texts fit to be shown, problems at lines that the file has, and no reader that
 * failed.
 */
export function expectSound({ transcripts, problems }: ReadResult, lineCount: number): void {
  for (const { code, line, message } of problems) {
    expect(code).not.toBe('reader-failed');
    expect(message).not.toBe('');
    if (line === null) continue;
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lineCount);
  }
  for (const transcript of transcripts) {
    expectTimes(transcript);
    for (const cue of transcript.cues) expectText(cue);
  }
}

function expectTimes(transcript: Transcript): void {
  if (transcript.timing === 'none') return;
  let previousMs = 0;
  for (const { startMs, endMs, words = [] } of transcript.cues) {
    expectSpan(startMs, endMs, previousMs, LAST_END_MS);
    expect(startMs).toBeLessThanOrEqual(LONGEST_MS);
    expectWords(words, startMs, endMs);
    previousMs = startMs;
  }
}

function expectWords(words: readonly Word[], lineStartMs: number, lineEndMs: number): void {
  let previousMs = lineStartMs;
  for (const { startMs, endMs, text } of words) {
    expectSpan(startMs, endMs, previousMs, lineEndMs);
    expect(text).not.toBe('');
    previousMs = startMs;
  }
}

function expectSpan(startMs: number, endMs: number, fromMs: number, toMs: number): void {
  const isInOrder = fromMs <= startMs && startMs <= endMs && endMs <= toMs;
  const isWhole = Number.isInteger(startMs) && Number.isInteger(endMs);
  if (!isInOrder || !isWhole) expect({ startMs, endMs }).toEqual(`within ${fromMs} and ${toMs}`);
}

function expectText({ text, speaker = 'x' }: Cue): void {
  if (UNFIT.test(text) || text === '' || !text.isWellFormed()) expect(text).toBe('fit');
  if (UNFIT.test(speaker) || speaker === '') expect(speaker).toBe('fit');
}
