import type { ComponentChildren } from 'preact';
import { createFormats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { TranscriptChoice } from '@/utils/session/transcript-source';
import type { Transcript } from '@/utils/transcript/model';
import { AngleIcon } from './icons';
import { ToolButton } from './tool-button';

export interface TranscriptHeaderProps {
  readonly transcript: Transcript;
  readonly isCollapsed: boolean;
  readonly onCollapse: (isCollapsed: boolean) => void;
  /** What can be done with the transcript; not while it is hidden. */
  readonly children: ComponentChildren;
}

/** What the transcript is, its tools, and the way to hide it or bring it back. */
export function TranscriptHeader(props: TranscriptHeaderProps) {
  const { transcript, isCollapsed, onCollapse, children } = props;
  const { title, channel, publishedOn } = transcript;
  const day = publishedOn === null ? null : createFormats().day(publishedOn);
  return (
    <header class={isCollapsed ? 'collapsed' : undefined}>
      <div class="heading">
        <h2 dir="auto" title={title}>
          {title === '' ? text('untitled') : title}
        </h2>
        <ToolButton
          name={text(isCollapsed ? 'panelShow' : 'panelHide')}
          onPress={() => onCollapse(!isCollapsed)}
        >
          <AngleIcon pointsUp={!isCollapsed} />
        </ToolButton>
      </div>
      {!isCollapsed && (
        <div class="heading">
          <p>
            <bdi>{channel}</bdi>
            {channel !== null && day !== null && ' · '}
            <bdi>{day}</bdi>
          </p>
          {children}
        </div>
      )}
    </header>
  );
}

export interface TranscriptPickerProps {
  readonly choices: readonly TranscriptChoice[];
  readonly shownId: string;
  readonly onChoose: (id: string) => void;
}

/** Chooses one of several transcripts of the video. */
export function TranscriptPicker({ choices, shownId, onChoose }: TranscriptPickerProps) {
  if (choices.length < 2) return null;
  return (
    <select
      class="field picker"
      aria-label={text('transcriptPicker')}
      value={shownId}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {namesOf(choices).map(({ id, name }) => (
        <option key={id} value={id} selected={id === shownId}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** What of one origin was imported on one day is numbered. */
function namesOf(choices: readonly TranscriptChoice[]) {
  const formats = createFormats();
  const counts = new Map<string, number>();
  return choices.map(({ id, origin, hasTimes, importedAt }) => {
    const key = hasTimes ? 'choiceImported' : 'choiceUntimed';
    const name = text(key, origin, formats.moment(importedAt));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return { id, name: count === 1 ? name : `${name} (${formats.count(count)})` };
  });
}
