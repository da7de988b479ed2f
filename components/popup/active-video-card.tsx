import { text } from '@/components/shared/text';
import type { TranscriptId, TranscriptSummary } from '@/utils/library/schema';
import type { VideoId } from '@/utils/transcript/model';

/** What the popup knows of the tab it was opened over. */
export type ActiveVideo =
  | { readonly status: 'looking' }
  | { readonly status: 'no-video' }
  | { readonly status: 'absent'; readonly videoId: VideoId; readonly tabTitle: string }
  | { readonly status: 'present'; readonly summary: TranscriptSummary };

export interface ActiveVideoCardProps {
  readonly video: ActiveVideo;
  /** Where a transcript is open in the library. */
  readonly addressOf: (id: TranscriptId) => string;
  readonly onImport: () => void;
}

/** Whether the video of the active tab has a transcript, and what can be done about it. */
export function ActiveVideoCard({ video, addressOf, onImport }: ActiveVideoCardProps) {
  switch (video.status) {
    case 'looking':
      return <div class="card" aria-busy="true" />;
    case 'no-video':
      return <p class="card quiet">{text('popupNoVideo')}</p>;
    case 'absent':
      return (
        <div class="card">
          <p class="title" dir="auto" title={video.tabTitle}>
            {video.tabTitle}
          </p>
          <p class="quiet">{text('popupAbsent')}</p>
          <button type="button" class="button" onClick={onImport}>
            {text('panelImport')}
          </button>
        </div>
      );
    case 'present': {
      const title = video.summary.title || text('untitled');
      return (
        <div class="card present">
          <p class="title" dir="auto" title={title}>
            {title}
          </p>
          <p class="quiet">{text('popupPresent')}</p>
          <a class="button" href={addressOf(video.summary.id)} target="_blank">
            {text('popupRead')}
          </a>
        </div>
      );
    }
  }
}
