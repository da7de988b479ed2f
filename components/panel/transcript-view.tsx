import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PanelState } from '@/utils/session/create-lookup';
import type { TextSize } from '@/utils/settings/settings';
import { CopySelectionButton, FollowButton } from './floating-buttons';
import { HeightHandle } from './height-handle';
import { LineList } from './lines/line-list';
import { passageAround, readPassage } from './lines/passage-text';
import { OpenDrawer } from './open-drawer';
import type { PanelProps } from './panel';
import { SearchBar } from './search-bar';
import { Tools, type Drawer } from './tools';
import { TranscriptHeader, TranscriptPicker } from './transcript-header';
import { TranscriptNote } from './transcript-note';
import { useCopying } from './use-copying';
import type { Notices } from './use-notices';

export interface TranscriptViewProps extends PanelProps {
  readonly shown: Extract<PanelState, { readonly status: 'ready' }>;
  readonly notices: Notices;
}

const textSizesPx: Readonly<Record<TextSize, number>> = { 1: 12, 2: 14, 3: 17, 4: 21, 5: 28 };

/** A transcript to read along with: its header, its lines, and what can be done with them. */
export function TranscriptView(props: TranscriptViewProps) {
  const { session, shown, actions, notices } = props;
  const settings = props.settings.value;
  const { search, timing, follow } = session;
  const sectionRef = useRef<HTMLElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const drawer = useSignal<Drawer | null>(null);
  const copying = useCopying({
    transcript: shown.transcript,
    lines: session.lines,
    settings: props.settings,
    actions,
    notify: notices.notify,
  });

  const view = useComputed(() => props.settings.value.view);
  const canPin = useComputed(
    () =>
      drawer.value === 'timing' && timing.lines.value.timing !== 'none' && !props.isAdPlaying.value,
  );
  const isEstimated = useComputed(() => timing.lines.value.timing === 'estimated');
  useEffect(() => {
    // Who comes to a quote is taken to it all the same.
    if (settings.followPlayback) follow.resume();
    else if (session.quotedLines.peek() === null) follow.stop();
  }, [session, follow, settings.followPlayback]);
  useSignalEffect(() => {
    if (props.copyRequests.value > 0) copying.copyLine(session.activeIndex.peek());
  });

  function focusInside(selector: string): void {
    sectionRef.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  function closeDrawer(): void {
    const closed = drawer.peek();
    drawer.value = null;
    if (closed !== null) focusInside(`[data-opens="${closed}"]`);
  }

  function leave(target: HTMLElement): void {
    if (target.closest('[role="search"]') !== null) {
      search.close();
      focusInside('[data-passage][tabindex="0"]');
    } else if (target.closest('.drawer, [aria-expanded="true"]') !== null) {
      closeDrawer();
    } else if (session.quotedLines.peek() !== null) {
      session.showQuote(null);
    } else {
      target.blur();
    }
  }

  function handleKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.isComposing;
    if (hasModifier || !(target instanceof HTMLElement)) return;
    if (key === 'Escape') leave(target);
    else if (target.matches('input, select, textarea')) return;
    else if (key === '/') openSearch();
    else if (key === 'c') copyFrom(target);
    else return;
    event.preventDefault();
  }

  function openSearch(): void {
    if (settings.isCollapsed) actions.changeSettings({ isCollapsed: false });
    search.open();
  }

  function copyFrom(target: HTMLElement): void {
    const spoken = sectionRef.current?.querySelector<HTMLElement>('[aria-current]') ?? null;
    const passage = passageAround(target) ?? spoken;
    const words = passage && readPassage(passage, session.lines.peek().cues);
    if (words === null) copying.copyLine(session.activeIndex.peek());
    else copying.copyWords(words);
  }

  const header = (
    <TranscriptHeader
      transcript={shown.transcript}
      isCollapsed={settings.isCollapsed}
      onCollapse={(isCollapsed) => actions.changeSettings({ isCollapsed })}
    >
      <Tools search={search} drawer={drawer} />
      <TranscriptPicker
        choices={shown.choices}
        shownId={shown.id}
        onChoose={(id) => void session.choose(id)}
      />
    </TranscriptHeader>
  );
  const height = settings.panelHeightPx === null ? undefined : `${settings.panelHeightPx}px`;
  return (
    <section
      ref={sectionRef}
      class={settings.isCollapsed ? 'transcript one-line' : 'transcript'}
      style={{ height: settings.isCollapsed ? undefined : height }}
      onKeyDown={handleKey}
    >
      {header}
      {!settings.isCollapsed && (
        <>
          {search.isOpen.value && (
            <SearchBar search={search} follow={follow} onSearchAll={actions.openLibrary} />
          )}
          <OpenDrawer {...props} drawer={drawer} copying={copying} onClose={closeDrawer} />
          <TranscriptNote
            session={session}
            isAdPlaying={props.isAdPlaying}
            isTimingOpen={drawer.value === 'timing'}
            onEstimate={(durationMs) => {
              timing.estimate(durationMs);
              drawer.value = 'timing';
            }}
          />
          <div
            ref={bodyRef}
            class="body"
            style={{ '--text-size': `${textSizesPx[settings.textSize]}px` }}
          >
            <LineList
              key={shown.id}
              lines={session.lines}
              view={view}
              activeIndex={session.activeIndex}
              spoken={session.spoken}
              follow={follow}
              matches={search.matches}
              quotedLines={session.quotedLines}
              canPin={canPin}
              isEstimated={isEstimated}
              reveal={session.reveal}
              onPlay={(startMs) => {
                follow.resume();
                actions.playFrom(startMs);
              }}
              onCopy={copying.copyWords}
              onPin={actions.pin}
              onSelect={copying.select}
            />
            <CopySelectionButton copying={copying} within={bodyRef} />
            {timing.lines.value.timing !== 'none' && <FollowButton follow={follow} />}
          </div>
          <HeightHandle
            of={sectionRef}
            heightPx={settings.panelHeightPx}
            onChange={(panelHeightPx) => actions.changeSettings({ panelHeightPx })}
          />
        </>
      )}
    </section>
  );
}
