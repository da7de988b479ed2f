import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { ChannelCount } from '@/utils/library/catalogue/count-facets';
import { ChannelList } from './channel-list';
import { nameOfChannel } from './channel-name';

export interface ChannelFilterProps {
  /** `null` for all; empty for transcripts that name no channel. */
  readonly channel: string | null;
  readonly channels: ReadonlySignal<readonly ChannelCount[]>;
  readonly formats: Formats;
  readonly onChoose: (channel: string | null) => void;
}

/** Chooses one channel, from a list that opens. */
export function ChannelFilter({ channel, channels, formats, onChoose }: ChannelFilterProps) {
  const isOpen = useSignal(false);
  const rootRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);

  function close(): void {
    isOpen.value = false;
    buttonRef.current?.focus();
  }

  return (
    <div
      class="channel-filter"
      ref={rootRef}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen.value) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        // A click on what takes no focus is nowhere else.
        if (relatedTarget instanceof Node && !rootRef.current?.contains(relatedTarget)) {
          isOpen.value = false;
        }
      }}
    >
      <button
        type="button"
        class="button"
        ref={buttonRef}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span class="quiet">{text('columnChannel')}</span>
        <bdi>{nameOfChannel(channel)}</bdi>
        <svg class="sort-arrow" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M2 3.5 5 6.5l3-3" />
        </svg>
      </button>
      {isOpen.value && (
        <ChannelList
          channel={channel}
          channels={channels.value}
          formats={formats}
          onChoose={(chosen) => {
            close();
            onChoose(chosen);
          }}
        />
      )}
    </div>
  );
}
