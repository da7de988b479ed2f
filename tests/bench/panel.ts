import { startSidescript } from '@/tests/support/start-sidescript';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import type { TimedCue } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';
import { openBenchPage } from './bench-page';
import { generateTranscript } from './generate-transcript';
import { measureLag } from './measure-lag';
import { measurePlaying } from './measure-playing';
import type { ListName } from './mount-lists';
import type { ListFigures } from './panel-page';
import { medianAndTail, quantile } from './quantile';

/**
 * The whole panel in headless Chromium, at the length of the longest transcript of the archive
 * and at the longest that is all in the page, beside a list that draws every row and looks for the
 * spoken one at each `timeupdate`. What each figure is to be stands in its head. In ms, each until
 * the page is laid out; "a / b" is median / 95th percentile.
 */
const longest = 11_100;
const longestInPage = 3000;
const mounts = 50;
const lineMs = 400;

const bench = await openBenchPage('panel-page.tsx');
const rows: Record<string, Record<string, string>> = {};
for (const name of ['ours', 'plain'] as const) {
  for (const lineCount of [longest, longestInPage]) {
    rows[`${name}, ${lineCount} lines`] = describeList(
      await bench.tab.evaluate(measureList, name, lineCount),
    );
  }
}
console.table(rows);

await bench.tab.evaluate(mountRepeatedly, 3, longest);
const before = await bench.tab.metrics();
await bench.tab.evaluate(mountRepeatedly, mounts, longest);
const after = await bench.tab.metrics();
await bench.close();
console.table({
  [`left by ${mounts} mounts (≤ 0)`]: {
    listeners: after.listenerCount - before.listenerCount,
    nodes: after.nodeCount - before.nodeCount,
    'heap, kB': Math.round((after.heapBytes - before.heapBytes) / 1000),
  },
});

const sidescript = await startSidescript('chromium');
await addVideo('ShortLines1', evenLines(1000, lineMs));
await addVideo('OneLongLine', evenLines(1, 600_000));
await addVideo('LongSpeech1', generateTranscript(longest).cues);

const tab = await sidescript.browser.openTab('https://www.youtube.com/watch?v=ShortLines1');
await tab.evaluate(() => window.standIn.ready);
await tab.waitFor({ role: 'listitem', text: 'Line 1000' });
const lags: Record<string, Record<string, string>> = {};
for (const rate of [1, 2]) {
  const { ours, polling } = await measureLag(tab, lineMs, rate, 60);
  lags[`late at ${rate}× (≤ 16 / 50)`] = {
    ours: medianAndTail(ours),
    'looking at each timeupdate': medianAndTail(polling),
  };
}
await tab.close();
console.table(lags);

const alone = await measurePlaying(sidescript, 'NoTranscrip');
const still = await measurePlaying(sidescript, 'OneLongLine');
const speech = await measurePlaying(sidescript, 'LongSpeech1');
await sidescript.close();
console.table({
  'YouTube’s stand-in alone': describePlaying(alone, 0),
  'and a line that does not change (0)': describePlaying(still, alone.scriptMs),
  'and ordinary speech (≤ 10 besides line changes)': describePlaying(speech, alone.scriptMs),
});

function describeList(figures: ListFigures): Record<string, string> {
  return {
    'readable (≤ 100)': figures.readable.toFixed(0),
    'line change (≤ 2 / 8)': medianAndTail(figures.lineChanges),
    'far seek (≤ 30)': medianAndTail(figures.farSeeks),
    'search opens': figures.openSearch.toFixed(1),
    'key in search (≤ 16)': medianAndTail(figures.keys),
    'slowest key': quantile(figures.keys, 1).toFixed(1),
    'hover (≤ 4)': medianAndTail(figures.hovers),
    'selection (≤ 4)': medianAndTail(figures.selections),
  };
}

function describePlaying(
  { scriptMs, taskMs }: Awaited<ReturnType<typeof measurePlaying>>,
  aloneMs: number,
): Record<string, string> {
  return {
    'script, ms a minute': scriptMs.toFixed(1),
    'of which ours': (scriptMs - aloneMs).toFixed(1),
    'main thread, ms a minute': taskMs.toFixed(0),
  };
}

async function addVideo(id: string, cues: readonly TimedCue[]): Promise<void> {
  const transcript = { ...generateTranscript(0), videoId: parseVideoId(id), cues };
  const durationMs = cues.at(-1)?.endMs ?? 0;
  sidescript.standIn.setVideo({ id, title: id, channel: 'Bench', durationMs });
  const contents = writeArchiveMarkdown({ ...transcript, durationMs });
  await sidescript.importFiles(await sidescript.writeFiles({ [`${id}.md`]: contents }));
}

function evenLines(count: number, durationMs: number): readonly TimedCue[] {
  return Array.from({ length: count }, (_, index) => ({
    startMs: index * durationMs,
    endMs: (index + 1) * durationMs,
    text: `Line ${index + 1}`,
  }));
}

/** Runs in the page. */
async function measureList(name: ListName, lineCount: number): Promise<ListFigures> {
  if (globalThis.panelBench === undefined) throw new Error('The page has no bench.');
  return globalThis.panelBench.measureList(name, lineCount);
}

/** Runs in the page. */
async function mountRepeatedly(times: number, lineCount: number): Promise<void> {
  await globalThis.panelBench?.mountRepeatedly(times, lineCount);
}
