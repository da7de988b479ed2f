import type { TranscriptSummary } from '@/utils/library/schema';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import { request } from '@/utils/messaging/request';
import type { Refusal } from '@/utils/messaging/requests';
import type {
  TranscriptChoice,
  TranscriptSource,
  Unreachable,
} from '@/utils/session/transcript-source';
import { UNADJUSTED } from '@/utils/transcript/timing';

/** The library as a session sees it, through the background. */
export const librarySource: TranscriptSource = {
  async find(videoId) {
    const found = await request('findTranscripts', videoId);
    if (!found.ok) return explainRefusal(found.reason);
    const { summaries, preferredId } = found.value;
    return { status: 'found', choices: summaries.map(describeChoice), preferredId };
  },
  async load(id) {
    const transcriptId = parseTranscriptId(id);
    const loaded = transcriptId && (await request('loadTranscript', transcriptId));
    if (loaded?.ok === false) return explainRefusal(loaded.reason);
    const { transcript = null, adjustment = UNADJUSTED } = loaded?.value ?? {};
    return { status: 'loaded', transcript, adjustment };
  },
  async prefer(videoId, id) {
    const transcriptId = parseTranscriptId(id);
    if (transcriptId) await request('preferTranscript', { videoId, id: transcriptId });
  },
  async rememberTiming(id, adjustment) {
    const transcriptId = parseTranscriptId(id);
    if (transcriptId === null) return false;
    return (await request('rememberTiming', { id: transcriptId, adjustment })).ok;
  },
};

function describeChoice(summary: TranscriptSummary): TranscriptChoice {
  const { id, title, sourceModel, fileName, timing, importedAt } = summary;
  return {
    id,
    title,
    origin: sourceModel ?? fileName,
    hasTimes: timing !== 'none',
    importedAt,
  };
}

function explainRefusal(reason: Refusal): Unreachable {
  return { status: 'unreachable', reason: reason === 'disconnected' ? 'updated' : 'library' };
}
