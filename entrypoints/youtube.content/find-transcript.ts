import { request } from '@/utils/messaging/request';
import type { Refusal } from '@/utils/messaging/requests';
import type { PanelState } from '@/utils/session/create-session';
import type { VideoId } from '@/utils/transcript/model';

/** Asks the background for the best transcript of a video, unless that is the one shown. */
export async function findTranscript(
  videoId: VideoId,
  shownId: string | null,
): Promise<PanelState | 'unchanged'> {
  const found = await request('findTranscripts', videoId);
  if (!found.ok) return explainRefusal(found.reason);
  const best = found.value.at(0);
  if (best === undefined) return { status: 'none' };
  if (best.id === shownId) return 'unchanged';
  const loaded = await request('loadTranscript', best.id);
  if (!loaded.ok) return explainRefusal(loaded.reason);
  return loaded.value === null
    ? { status: 'none' }
    : { status: 'ready', id: best.id, transcript: loaded.value };
}

function explainRefusal(reason: Refusal): PanelState {
  return { status: 'unreachable', reason: reason === 'disconnected' ? 'updated' : 'library' };
}
