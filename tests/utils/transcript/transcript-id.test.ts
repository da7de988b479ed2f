import { describe, expect, test } from 'vitest';

import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { Transcript } from '@/utils/transcript/model';
import { transcriptContentHash } from '@/utils/transcript/transcript-id';
import { parseVideoId } from '@/utils/transcript/video-id';

const transcript: Transcript = {
  videoId: parseVideoId('dQw4w9WgXcQ'),
  videoIdReason: 'header-link',
  title: 'A Talk',
  channel: 'A Show',
  publishedOn: parseIsoDate('2025-04-28'),
  language: null,
  source: { model: null, generatedOn: null },
  facts: { keywords: [], views: null, rating: null, description: null },
  durationMs: null,
  timing: 'exact',
  cues: [{ startMs: 0, endMs: 2000, text: 'Words' }],
};
const untimed: Transcript = { ...transcript, timing: 'none', cues: [{ text: 'Words' }] };

describe('the hash of a transcript', () => {
  // Libraries in the wild are keyed by these: a change here loses every note people have made.
  test.each([
    ['timed', transcript, 'DruxzsB-7RuYEBqm4YgVLQ'],
    ['untimed', untimed, 'SRgnrwry_1S9-IjXcvHZIg'],
  ])('is for ever the same: %s', async (_, of, hash) => {
    expect(await transcriptContentHash(of)).toBe(hash);
  });

  test.each<[string, Transcript]>([
    ['the video', { ...transcript, videoId: null }],
    ['the title', { ...transcript, title: 'Another' }],
    ['the channel', { ...transcript, channel: null }],
    ['the day', { ...transcript, publishedOn: null }],
    ['the language', { ...transcript, language: 'en' }],
    ['whether there are times', untimed],
    [
      'how sure the times are',
      { ...transcript, timing: 'estimated', cues: [{ startMs: 0, endMs: 2000, text: 'Words' }] },
    ],
    [
      'a start',
      { ...transcript, timing: 'exact', cues: [{ startMs: 1, endMs: 2000, text: 'Words' }] },
    ],
    [
      'an end',
      { ...transcript, timing: 'exact', cues: [{ startMs: 0, endMs: 2001, text: 'Words' }] },
    ],
    [
      'a text',
      { ...transcript, timing: 'exact', cues: [{ startMs: 0, endMs: 2000, text: 'Word' }] },
    ],
    [
      'a speaker',
      {
        ...transcript,
        timing: 'exact',
        cues: [{ startMs: 0, endMs: 2000, text: 'Words', speaker: 'A' }],
      },
    ],
    [
      'the times of words',
      {
        ...transcript,
        timing: 'exact',
        cues: [
          {
            startMs: 0,
            endMs: 2000,
            text: 'Words',
            words: [{ startMs: 0, endMs: 1, text: 'Words' }],
          },
        ],
      },
    ],
  ])('changes with %s', async (_, other) => {
    expect(await transcriptContentHash(other)).not.toBe(await transcriptContentHash(transcript));
  });

  test.each<[string, Transcript]>([
    ['how the video was found', { ...transcript, videoIdReason: 'chosen' }],
    ['how the file was made', { ...transcript, source: { model: 'whisper', generatedOn: null } }],
    ['facts that change by the day', { ...transcript, facts: { ...transcript.facts, views: 7 } }],
  ])('does not change with %s', async (_, other) => {
    expect(await transcriptContentHash(other)).toBe(await transcriptContentHash(transcript));
  });
});
