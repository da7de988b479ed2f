import type { Cue, TimedCue, Transcript } from '@/utils/transcript/model';
import type { Edit, EditRefusal } from './edit';

export type EditedTranscript =
  | { readonly ok: true; readonly transcript: Transcript }
  | { readonly ok: false; readonly reason: EditRefusal };

type LineEdit = Extract<Edit, { readonly field: 'line' }>;

/** Makes a change, unless what it was made to is no longer there, or times would lose their order. */
export function applyEdit(transcript: Transcript, edit: Edit): EditedTranscript {
  switch (edit.field) {
    case 'title':
      if (transcript.title !== edit.before) return refused('changed-meanwhile');
      return edited({ ...transcript, title: edit.after });
    case 'channel':
      if (transcript.channel !== edit.before) return refused('changed-meanwhile');
      return edited({ ...transcript, channel: edit.after });
    case 'date':
      if (transcript.publishedOn !== edit.before) return refused('changed-meanwhile');
      return edited({ ...transcript, publishedOn: edit.after });
    case 'video': {
      if (transcript.videoId !== edit.before) return refused('changed-meanwhile');
      const videoIdReason = edit.after === null ? 'no-video-link' : 'chosen';
      return edited({ ...transcript, videoId: edit.after, videoIdReason });
    }
    case 'line':
      return editLine(transcript, edit);
  }
}

function editLine(transcript: Transcript, { row, before, after }: LineEdit): EditedTranscript {
  const current = transcript.cues[row];
  if (!current || !isSameLine(current, before)) return refused('changed-meanwhile');
  if (after.text === '') return refused('empty-line');
  if (transcript.timing === 'none') {
    return edited({ ...transcript, cues: transcript.cues.with(row, after) });
  }
  if (!isTimed(after)) return refused('changed-meanwhile');
  const above = transcript.cues[row - 1]?.startMs ?? 0;
  const below = transcript.cues[row + 1]?.startMs ?? Infinity;
  if (after.startMs < above || after.startMs > below) return refused('out-of-order');
  if (after.endMs < after.startMs) return refused('ends-first');
  return edited({ ...transcript, cues: transcript.cues.with(row, after) });
}

/** Word times say nothing of their own: they go with the text and times of their line. */
function isSameLine(one: Cue, other: Cue): boolean {
  return (
    one.text === other.text &&
    one.speaker === other.speaker &&
    isTimed(one) === isTimed(other) &&
    (!isTimed(one) ||
      !isTimed(other) ||
      (one.startMs === other.startMs && one.endMs === other.endMs))
  );
}

function isTimed(cue: Cue): cue is TimedCue {
  return 'startMs' in cue;
}

function edited(transcript: Transcript): EditedTranscript {
  return { ok: true, transcript };
}

function refused(reason: EditRefusal): EditedTranscript {
  return { ok: false, reason };
}
