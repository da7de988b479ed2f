import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { createFormats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { parseVideoUrl, videoUrl } from '@/utils/transcript/video-url';

export interface NeedVideoProps {
  /** The transcripts of which nothing says which video they belong to. */
  readonly summaries: ReadonlySignal<readonly TranscriptSummary[]>;
  /** The video that a person came to import for stands in the field already; `null` for none. */
  readonly wantedVideo: VideoId | null;
  readonly onAssign: (ids: readonly TranscriptId[], videoId: VideoId) => void;
}

/** So many are shown: thousands would take the page seconds. The others follow as these go. */
const MOST_SHOWN = 200;

/** Gives transcripts their video: one field for one or for many. */
export function NeedVideo({ summaries: waiting, wantedVideo, onAssign }: NeedVideoProps) {
  const summaries = waiting.value;
  const formats = useMemo(() => createFormats(), []);
  const chosenIds = useSignal<ReadonlySet<TranscriptId>>(new Set());
  const address = useSignal(wantedVideo === null ? '' : videoUrl(wantedVideo, null));
  const complaint = useSignal('');
  if (summaries.length === 0) return null;
  const ids = summaries.map(({ id }) => id);
  const chosenCount = findChosen().length;
  const hiddenCount = Math.max(0, ids.length - MOST_SHOWN);

  /** A single one is meant without being chosen. */
  function findChosen(): readonly TranscriptId[] {
    return ids.length === 1 ? ids : ids.filter((id) => chosenIds.value.has(id));
  }

  function choose(id: TranscriptId, isChosen: boolean): void {
    const others = [...chosenIds.value].filter((other) => other !== id);
    chosenIds.value = new Set(isChosen ? [...others, id] : others);
  }

  function assign(event: Event): void {
    event.preventDefault();
    const typed = address.value.trim();
    const chosen = findChosen();
    const videoId = parseVideoId(typed) ?? parseVideoUrl(typed)?.videoId ?? null;
    if (videoId === null) complaint.value = text('needVideoNoLink');
    else if (chosen.length === 0) complaint.value = text('needVideoNoneChosen');
    else {
      complaint.value = '';
      address.value = '';
      chosenIds.value = new Set();
      onAssign(chosen, videoId);
    }
  }

  return (
    <section class="card need-video" aria-labelledby="need-video">
      <h2 id="need-video">{text('needVideoTitle')}</h2>
      <p class="quiet">{text('needVideoHelp')}</p>
      {ids.length > 1 && (
        <label class="all">
          <input
            type="checkbox"
            checked={chosenCount === ids.length}
            indeterminate={chosenCount > 0 && chosenCount < ids.length}
            onChange={({ currentTarget }) => {
              chosenIds.value = new Set(currentTarget.checked ? ids : []);
            }}
          />
          {text('selectAll', formats.count(ids.length))}
        </label>
      )}
      <ul>
        {summaries.slice(0, MOST_SHOWN).map(({ id, title, fileName }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={ids.length === 1 || chosenIds.value.has(id)}
                onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
              />
              <span dir="auto">{title || fileName}</span>
            </label>
          </li>
        ))}
        {hiddenCount > 0 && <li class="quiet">{text('titlesMore', formats.count(hiddenCount))}</li>}
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
