import { useSignal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { parseVideoUrl, videoUrl } from '@/utils/transcript/video-url';

export interface NeedVideoProps {
  /** The transcripts of which nothing says which video they belong to. */
  readonly summaries: readonly TranscriptSummary[];
  /** The video that a person came to import for stands in the field already; `null` for none. */
  readonly wantedVideo: VideoId | null;
  readonly onAssign: (ids: readonly TranscriptId[], videoId: VideoId) => void;
}

/** Gives transcripts their video: one field for one or for many. */
export function NeedVideo({ summaries, wantedVideo, onAssign }: NeedVideoProps) {
  const chosenIds = useSignal<ReadonlySet<TranscriptId>>(new Set());
  const address = useSignal(wantedVideo === null ? '' : videoUrl(wantedVideo, null));
  const complaint = useSignal('');
  if (summaries.length === 0) return null;

  /** A single one is meant without being chosen. */
  function isChosen(id: TranscriptId): boolean {
    return summaries.length === 1 || chosenIds.value.has(id);
  }

  function assign(event: Event): void {
    event.preventDefault();
    const typed = address.value.trim();
    const ids = summaries.map(({ id }) => id).filter(isChosen);
    const videoId = parseVideoId(typed) ?? parseVideoUrl(typed)?.videoId ?? null;
    if (videoId === null) complaint.value = text('needVideoNoLink');
    else if (ids.length === 0) complaint.value = text('needVideoNoneChosen');
    else {
      complaint.value = '';
      address.value = '';
      chosenIds.value = new Set();
      onAssign(ids, videoId);
    }
  }

  return (
    <section class="need-video" aria-labelledby="need-video">
      <h2 id="need-video">{text('needVideoTitle')}</h2>
      <p class="quiet">{text('needVideoHelp')}</p>
      <ul>
        {summaries.map(({ id, title, fileName }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={isChosen(id)}
                onChange={(event) => {
                  const others = [...chosenIds.value].filter((other) => other !== id);
                  chosenIds.value = new Set(event.currentTarget.checked ? [...others, id] : others);
                }}
              />
              <span dir="auto">{title || fileName}</span>
            </label>
          </li>
        ))}
      </ul>
      <form onSubmit={assign}>
        <input
          type="text"
          aria-label={text('needVideoField')}
          placeholder={text('needVideoField')}
          value={address.value}
          onInput={(event) => {
            address.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button">
          {text('needVideoAssign')}
        </button>
      </form>
      <p role="status" class="complaint">
        {complaint.value}
      </p>
    </section>
  );
}
