import type { TimedCue } from '@/utils/transcript/model';
import type { TimedTranscript } from '@/utils/transcript/formats/captions/write-vtt';
import { parseVideoId } from '@/utils/transcript/video-id';

const WORDS =
  'and so the river you know goes on through quiet valleys where people have lived for, a long time. They say it was café wide once';
const vocabulary = WORDS.split(' ');

/**
 * Makes a transcript of `lineCount` lines like those of real captions: 5 to 12 words in two to five
 * seconds, one after the other. The same each time it is called.
 */
export function generateTranscript(lineCount: number): TimedTranscript {
  const cues: TimedCue[] = [];
  let startMs = 0;
  for (let index = 0; index < lineCount; index++) {
    const endMs = startMs + 2000 + ((index * 7919) % 3000);
    cues.push({ startMs, endMs, text: sentence(index) });
    startMs = endMs;
  }
  return {
    videoId: parseVideoId('dQw4w9WgXcQ'),
    videoIdReason: 'chosen',
    title: 'A river',
    channel: 'Rivers',
    publishedOn: null,
    language: 'en',
    source: { model: null, generatedOn: null },
    facts: { keywords: [], views: null, rating: null, description: null },
    durationMs: startMs,
    timing: 'exact',
    cues,
  };
}

function sentence(index: number): string {
  const length = 5 + (index % 8);
  return Array.from(
    { length },
    (_, word) => vocabulary[(index * 13 + word * 5) % vocabulary.length],
  ).join(' ');
}
