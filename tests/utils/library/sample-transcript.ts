import type { Provenance } from '@/utils/library/schema';
import type {
  CueList,
  Transcript,
  TranscriptHeader,
  UntimedCue,
  VideoId,
} from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

/** Returns `value` as a video id; throws where it is none. */
export function videoId(value: string): VideoId {
  const id = parseVideoId(value);
  if (!id) throw new Error(`Not a video id: ${value}`);
  return id;
}

export const firstVideo = videoId('jNQXAC9IVRw');

const header: TranscriptHeader = {
  videoId: firstVideo,
  videoIdReason: 'header-link',
  title: 'Me at the zoo',
  channel: 'jawed',
  publishedOn: null,
  language: 'en',
  source: { model: 'whisper medium 20231117', generatedOn: null },
  facts: { keywords: ['zoo', 'elephants'], views: 1, rating: null, description: 'A\nzoo' },
  durationMs: 19_000,
};

const lines: CueList = {
  timing: 'exact',
  cues: [
    { startMs: 0, endMs: 4_000, text: 'All right, so here we are' },
    { startMs: 4_000, endMs: 19_000, text: 'in front of the elephants.', speaker: 'Jawed' },
  ],
};

/** A small timed transcript, other than usual in what is given. */
export function timedTranscript(
  changes: Partial<TranscriptHeader> = {},
  list: CueList = lines,
): Transcript {
  return { ...header, ...changes, ...list };
}

/** The same without times. */
export function untimedTranscript(changes: Partial<TranscriptHeader> = {}): Transcript {
  const cues = lines.cues.map(({ text }): UntimedCue => ({ text }));
  return timedTranscript(changes, { timing: 'none', cues });
}

/** Where an imported transcript comes from, by the time of its import. */
export function importedAt(milliseconds: number): Provenance {
  return {
    fileName: `${milliseconds}.md`,
    origin: 'imported',
    importedAt: milliseconds,
    format: 'archive-markdown',
    jobId: null,
  };
}
