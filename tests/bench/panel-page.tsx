import { signal } from '@preact/signals';
import { render, type ComponentChildren } from 'preact';
import { LineList } from '@/components/panel/lines/line-list';
import type { LinesView } from '@/components/panel/lines/row-layout';
import { panelStyles } from '@/components/panel/panel-styles';
import { createFollow } from '@/utils/session/follow';
import type { LineRange } from '@/utils/transcript/quote-place';
import { NOTHING_SPOKEN, type SpokenPart } from '@/utils/transcript/spoken-part';
import {
  createTranscriptSearch,
  NO_MATCHES,
  type TranscriptMatches,
} from '@/utils/transcript/transcript-search';
import { generateTranscript } from './generate-transcript';
import { PlainList } from './plain-list';

/** What a list does, as its bench drives it. All is done when a call returns. */
interface DrivenList {
  readonly root: ShadowRoot;
  /** The playback is at this line. */
  readonly moveTo: (lineIndex: number) => void;
  readonly search: (query: string) => void;
  /** Follows the playback again, which a selection has paused. */
  readonly follow: () => void;
  readonly unmount: () => void;
}

export type ListName = 'ours' | 'plain';

/** Times in ms, each until the page is laid out again. */
export interface ListFigures {
  readonly mount: number;
  readonly lineChanges: readonly number[];
  readonly farSeeks: readonly number[];
  readonly keys: readonly number[];
  readonly hovers: readonly number[];
  readonly selections: readonly number[];
}

const benches = { measureList, mountRepeatedly };

declare global {
  // `panel.ts` calls it in functions that it sends into the page.
  var panelBench: typeof benches | undefined;
}

/** Runs in a page of the extension, where `bench-page.ts` puts it. */
globalThis.panelBench = benches;

const nextFrame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Measures a list of so many lines, in 300 changes of the line and 40 of all else. */
async function measureList(name: ListName, lineCount: number): Promise<ListFigures> {
  await nextFrame();
  const transcript = generateTranscript(lineCount);
  const startMs = performance.now();
  const list = mountList(name, transcript);
  await nextFrame();
  const mount = performance.now() - startMs;
  const timed = async (act: () => void) => {
    await nextFrame();
    const actedMs = performance.now();
    act();
    list.root.querySelector('[role="list"]')?.getBoundingClientRect();
    return performance.now() - actedMs;
  };
  const repeat = async (count: number, act: (round: number) => void) => {
    const times: number[] = [];
    for (let round = 0; round < count; round += 1) times.push(await timed(() => act(round)));
    return times;
  };
  // Idle moments first, as a person leaves them.
  await new Promise((resolve) => {
    setTimeout(resolve, 3000);
  });
  const lineChanges = await repeat(300, (round) => list.moveTo(round));
  const rowsInView = () => [...list.root.querySelectorAll('[role="listitem"]')].slice(0, 40);
  const rows = rowsInView();
  const hovers = await repeat(40, (round) => {
    rows[round]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  });
  const selections = await repeat(40, (round) => {
    const texts = list.root.querySelectorAll('[data-line]');
    const [from, to] = [texts[0]?.firstChild, texts[100 + round]?.firstChild];
    if (from && to) document.getSelection()?.setBaseAndExtent(from, 2, to, 3);
    document.dispatchEvent(new Event('selectionchange'));
  });
  document.getSelection()?.removeAllRanges();
  await nextFrame();
  list.follow();
  const farSeeks = await repeat(40, (round) => list.moveTo((round * 7919) % lineCount));
  const typed = 'and so the river you know goes on thr';
  const keys = await repeat(typed.length, (round) => list.search(typed.slice(0, round + 1)));
  list.unmount();
  return { mount, lineChanges, farSeeks, keys, hovers, selections };
}

/** Mounts and unmounts our list so many times, each time with a line change and a scroll. */
async function mountRepeatedly(times: number, lineCount: number): Promise<void> {
  const transcript = generateTranscript(lineCount);
  for (let round = 0; round < times; round += 1) {
    const list = mountList('ours', transcript);
    await nextFrame();
    list.moveTo(round * 50);
    list.search('river');
    await nextFrame();
    list.unmount();
  }
}

function mountList(name: ListName, transcript: ReturnType<typeof generateTranscript>): DrivenList {
  switch (name) {
    case 'ours':
      return mountOurs(transcript);
    case 'plain':
      return mountPlain(transcript);
  }
}

function mountOurs(transcript: ReturnType<typeof generateTranscript>): DrivenList {
  const lines = signal(transcript);
  const activeIndex = signal(0);
  const matches = signal<TranscriptMatches>(NO_MATCHES);
  const follow = createFollow();
  const ignore = () => undefined;
  const drawn = draw(
    <LineList
      lines={lines}
      view={signal<LinesView>('lines')}
      activeIndex={activeIndex}
      spoken={signal<SpokenPart>(NOTHING_SPOKEN)}
      follow={follow}
      matches={matches}
      quotedLines={signal<LineRange | null>(null)}
      canPin={signal(false)}
      isEstimated={signal(false)}
      reveal={signal(null)}
      onPlay={ignore}
      onCopyLine={ignore}
      onPin={ignore}
      onSelect={ignore}
    />,
  );
  const find = createTranscriptSearch(transcript.cues);
  return {
    ...drawn,
    follow: follow.resume,
    moveTo(lineIndex) {
      activeIndex.value = lineIndex;
    },
    search(query) {
      matches.value = find(query);
    },
  };
}

function mountPlain(transcript: ReturnType<typeof generateTranscript>): DrivenList {
  const drawn = draw(<div />);
  let state = { timeMs: 0, query: '' };
  const update = (changes: Partial<typeof state>) => {
    state = { ...state, ...changes };
    render(<PlainList cues={transcript.cues} {...state} />, drawn.surface);
  };
  update({});
  return {
    ...drawn,
    moveTo: (lineIndex) => update({ timeMs: transcript.cues[lineIndex]?.startMs ?? 0 }),
    search: (query) => update({ query }),
    follow: () => undefined,
  };
}

/** Draws something as the panel is drawn in YouTube's page. */
function draw(children: ComponentChildren) {
  const host = document.createElement('sidescript-panel');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = panelStyles;
  const surface = document.createElement('div');
  surface.className = 'body';
  surface.style.cssText = 'width: 402px; height: 640px';
  root.append(style, surface);
  document.body.append(host);
  render(children, surface);
  const unmount = () => {
    render(null, surface);
    host.remove();
  };
  return { root, surface, unmount };
}
