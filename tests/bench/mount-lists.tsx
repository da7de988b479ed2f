import { signal } from '@preact/signals';
import { render, type ComponentChildren } from 'preact';
import { Panel } from '@/components/panel/panel';
import { panelStyles } from '@/components/panel/panel-styles';
import { fakeTranscripts } from '@/tests/support/fake-transcripts';
import { createSession } from '@/utils/session/create-session';
import { defaultSettings } from '@/utils/settings/settings';
import type { TimedTranscript } from '@/utils/transcript/formats/captions/write-vtt';
import { parseVideoId } from '@/utils/transcript/video-id';
import { PlainList } from './plain-list';

/** What a list does, as its bench drives it. */
export interface DrivenList {
  readonly root: ShadowRoot;
  /** The transcript arrives; resolves when the list has been given it. */
  readonly show: () => Promise<void>;
  /** The playback is in this line. */
  readonly moveTo: (lineIndex: number) => void;
  readonly openSearch: () => void;
  readonly search: (query: string) => void;
  /** Follows the playback again, which a selection has paused. */
  readonly follow: () => void;
  readonly unmount: () => void;
}

export type ListName = 'ours' | 'plain';

/** Puts a list into the page, still without its transcript. */
export function mountList(name: ListName, transcript: TimedTranscript): DrivenList {
  switch (name) {
    case 'ours':
      return mountPanel(transcript);
    case 'plain':
      return mountPlainList(transcript);
  }
}

/** The whole panel over its session, as a watch page has it. */
function mountPanel(transcript: TimedTranscript): DrivenList {
  const videoId = parseVideoId('dQw4w9WgXcQ');
  if (videoId === null) throw new Error('not an id');
  const lifetime = new AbortController();
  const source = fakeTranscripts(transcript);
  const session = createSession({ videoId, source, showsWords: signal(true) }, lifetime.signal);
  const ignore = () => undefined;
  const refuse = () => Promise.reject(new Error('Nothing is copied in a bench.'));
  const drawn = draw(
    <Panel
      session={session}
      settings={signal(defaultSettings)}
      isUnsaved={signal(false)}
      isAdPlaying={signal(false)}
      copyRequests={signal(0)}
      actions={{
        changeSettings: ignore,
        playFrom: ignore,
        pin: ignore,
        copyQuote: refuse,
        copyText: refuse,
        openImport: ignore,
        openLibrary: ignore,
        importFile: () => Promise.resolve('failed'),
        reload: ignore,
      }}
    />,
  );
  return {
    root: drawn.root,
    show: session.refresh,
    moveTo(lineIndex) {
      const startMs = transcript.cues[lineIndex]?.startMs ?? 0;
      session.moveTo({ playedMs: startMs + 1, rate: 1 }, transcript.durationMs);
    },
    openSearch: session.search.open,
    search: session.search.setQuery,
    follow() {
      session.search.close();
      session.follow.resume();
    },
    unmount() {
      lifetime.abort();
      drawn.unmount();
    },
  };
}

function mountPlainList({ cues }: TimedTranscript): DrivenList {
  const drawn = draw(<div />);
  let state = { timeMs: 0, query: '' };
  const update = (changes: Partial<typeof state>) => {
    state = { ...state, ...changes };
    render(<PlainList cues={cues} {...state} />, drawn.surface);
  };
  return {
    root: drawn.root,
    show: async () => update({}),
    moveTo: (lineIndex) => update({ timeMs: cues[lineIndex]?.startMs ?? 0 }),
    openSearch: () => undefined,
    search: (query) => update({ query }),
    follow: () => undefined,
    unmount: drawn.unmount,
  };
}

/** Draws something as the panel is drawn in YouTube's page. */
function draw(children: ComponentChildren) {
  const host = document.createElement('sidescript-panel');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = panelStyles;
  const surface = document.createElement('div');
  surface.style.cssText = 'width: 402px; height: 640px; overflow: auto';
  root.append(style, surface);
  document.body.append(host);
  render(children, surface);
  const unmount = () => {
    render(null, surface);
    host.remove();
  };
  return { root, surface, unmount };
}
