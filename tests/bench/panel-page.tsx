import { generateTranscript } from './generate-transcript';
import { mountList, type ListName } from './mount-lists';

/** Times in ms, each until the page is laid out again. */
export interface ListFigures {
  /** From the arrival of the transcript until its lines are on the screen. */
  readonly readable: number;
  readonly lineChanges: readonly number[];
  readonly farSeeks: readonly number[];
  readonly openSearch: number;
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

/** After all that was to be drawn anew has been. */
const afterDrawing = () =>
  new Promise<void>((resolve) => {
    queueMicrotask(() => queueMicrotask(resolve));
  });

/** Measures a list of so many lines, in 300 changes of the line and 40 of all else. */
async function measureList(name: ListName, lineCount: number): Promise<ListFigures> {
  const transcript = generateTranscript(lineCount);
  const list = mountList(name, transcript);
  await nextFrame();
  const startMs = performance.now();
  await list.show();
  list.moveTo(0);
  await nextFrame();
  const readable = performance.now() - startMs;

  const timed = async (act: () => void) => {
    await nextFrame();
    const actedMs = performance.now();
    act();
    await afterDrawing();
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
  const lineChanges = await repeat(300, list.moveTo);
  const rows = [...list.root.querySelectorAll('[role="listitem"]')].slice(0, 40);
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
  const openSearch = await timed(list.openSearch);
  const typed = 'and so the river you know goes on thr';
  const keys = await repeat(typed.length, (round) => list.search(typed.slice(0, round + 1)));
  list.unmount();
  return { readable, lineChanges, farSeeks, openSearch, keys, hovers, selections };
}

/** Mounts and unmounts the panel so many times, each time with a line change and a search. */
async function mountRepeatedly(times: number, lineCount: number): Promise<void> {
  const transcript = generateTranscript(lineCount);
  for (let round = 0; round < times; round += 1) {
    const list = mountList('ours', transcript);
    await list.show();
    await nextFrame();
    list.moveTo(round * 50);
    list.openSearch();
    list.search('river');
    await nextFrame();
    list.unmount();
  }
}
