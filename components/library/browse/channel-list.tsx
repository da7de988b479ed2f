import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';
import type { ChannelCount } from '@/utils/library/catalogue/count-facets';
import { foldText } from '@/utils/transcript/fold-text';
import { nameOfChannel } from './channel-name';

export interface ChannelListProps {
  readonly channel: string | null;
  readonly channels: readonly ChannelCount[];
  readonly formats: Formats;
  readonly onChoose: (channel: string | null) => void;
}

/** Fewer are seen at a glance. */
const FEWEST_TO_SEARCH = 8;
/** More nobody scrolls through. */
const MOST_SHOWN = 200;

/** All channels with their counts, and a field that narrows the list. */
export function ChannelList({ channel, channels, formats, onChoose }: ChannelListProps) {
  const typed = useSignal('');
  const listRef = useRef<HTMLDivElement>(null);
  const wanted = foldText(typed.value.trim()).text;
  const fitting = channels.filter(({ channel: name }) =>
    foldText(nameOfChannel(name)).text.includes(wanted),
  );
  const total = channels.reduce((sum, { count }) => sum + count, 0);
  const offered: readonly { readonly channel: string | null; readonly count: number }[] = [
    ...(wanted === '' ? [{ channel: null, count: total }] : []),
    ...fitting.slice(0, MOST_SHOWN),
  ];
  const hiddenCount = fitting.length - MOST_SHOWN;

  useLayoutEffect(() => {
    listRef.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);

  return (
    <div
      class="channel-list"
      ref={listRef}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        moveFocus(listRef.current, step);
      }}
    >
      {channels.length >= FEWEST_TO_SEARCH && (
        <input
          type="search"
          aria-label={text('channelSearch')}
          placeholder={text('channelSearch')}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      )}
      <ul aria-label={text('channelsName')}>
        {offered.map(({ channel: name, count }) => (
          <li key={name ?? ' all'}>
            <button type="button" aria-pressed={name === channel} onClick={() => onChoose(name)}>
              <bdi>{nameOfChannel(name)}</bdi>
              <span class="tally">{formats.count(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="quiet">
        {fitting.length === 0 && text('channelNone')}
        {hiddenCount > 0 && text('channelMore', formats.count(hiddenCount))}
      </p>
    </div>
  );
}

function moveFocus(list: HTMLElement | null, step: number): void {
  const controls = [...(list?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const position = controls.findIndex((control) => control === document.activeElement);
  controls[Math.max(0, Math.min(controls.length - 1, position + step))]?.focus();
}
