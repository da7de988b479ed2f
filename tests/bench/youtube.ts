import { startSidescript } from '@/tests/support/start-sidescript';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';
import { packArchive } from './generate-archive';
import { measureNavigation } from './measure-navigation';
import { measureWatching } from './measure-watching';
import { endOfTask, watchTask } from './watch-task';

/**
 * The panel on the stand-in, in Chromium with ten thousand transcripts in the library: how soon it
 * can be read after a navigation, what watching costs, and what three hours with thirty navigations
 * leave behind. What each figure is to be stands in its head.
 */
const libraryCount = 10_000;
const textCount = 100;
const longVideo = 'ThreeHours1';
const hoursMs = 3 * 3_600_000;

/** Lines as long as an archive's: in ms, the 10th, 25th, 50th, 75th and 90th in a hundred of 247,202. */
const LINE_LENGTHS_MS = [1240, 2040, 3920, 5520, 7000];

const TEXT =
  'what is said here, and a little more of it, until all of it is said and another begins';

const sidescript = await startSidescript('chromium');
const { browser, standIn } = sidescript;
standIn.setPage({ finishMs: 60, rootMs: 60, sourceMs: 60 });
standIn.setVideo({ id: longVideo, title: 'Long', channel: 'Bench', durationMs: hoursMs });

const { zip } = await packArchive(Array.from({ length: textCount }, writeText), libraryCount);
const longCues = cuesUntil(hoursMs, 'Long line');
const longTranscript = sampleTranscript(longCues, {
  videoId: parseVideoId(longVideo),
});
const files = await sidescript.writeFiles({
  'library.zip': zip,
  'long.md': writeArchiveMarkdown(longTranscript),
});
await watchTask(sidescript.firstRunPage, 'change');
await sidescript.firstRunPage.setFiles('Transcript files', files);
await endOfTask(sidescript.firstRunPage);

const tab = await browser.openTab('https://www.youtube.com/');
await tab.evaluate(() => window.standIn.ready);
const open = (number: number) => ({
  videoId: number.toString(36).padStart(11, '0'),
  firstLine: `Text ${number % textCount} begins`,
});
const warm: number[] = [];
for (let count = 0; count < 60; count += 1) {
  warm.push(await measureNavigation(tab, open(1 + ((count * 1237) % (libraryCount - 1)))));
}
const cold: number[] = [];
for (let count = 0; count < 12; count += 1) {
  await browser.stopBackground();
  cold.push(await measureNavigation(tab, open(2 + ((count * 733) % (libraryCount - 2)))));
}
console.table({
  'background awake (p95 ≤ 100)': inMilliseconds(warm),
  'background asleep (p95 ≤ 400)': inMilliseconds(cold),
});

const figures = await measureWatching(sidescript, longVideo, longCues.length);
console.table(
  Object.fromEntries(
    figures.cpu.map(({ rate, percent }) => [
      `watched at ${rate}×`,
      { 'CPU of one core, % (≤ 0.5)': percent.toFixed(2) },
    ]),
  ),
);
console.table({
  [`${longVideo} at 2×`]: {
    'longest task while watching, ms (≤ 50)': figures.longestTaskMs.toFixed(0),
    'longest task in 30 navigations, ms (≤ 50)': figures.longestTaskOnTheWayMs.toFixed(0),
    'the same without the extension, ms': figures.longestTaskAloneMs.toFixed(0),
    'heap after 30 navigations (0.9 to 1.1)': figures.heapRatio.toFixed(3),
    'nodes more': figures.moreNodes,
    'listeners more': figures.moreListeners,
  },
});
await sidescript.close();

function writeText(_none: unknown, number: number): string {
  return writeArchiveMarkdown(sampleTranscript(cuesUntil(400_000, `Text ${number} begins`)));
}

/** Lines without a gap; the first is `words`. */
function cuesUntil(endMs: number, words: string) {
  const cues: { readonly startMs: number; readonly endMs: number; readonly text: string }[] = [];
  for (let startMs = 0; startMs < endMs; startMs = cues.at(-1)?.endMs ?? endMs) {
    const lengthMs = LINE_LENGTHS_MS[cues.length % LINE_LENGTHS_MS.length] ?? 0;
    const text = `Line ${cues.length + 1} of ${TEXT}`.slice(0, lengthMs / 66);
    cues.push({ startMs, endMs: startMs + lengthMs, text: cues.length === 0 ? words : text });
  }
  return cues;
}

function inMilliseconds(times: readonly number[]): Record<string, string> {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (part: number) => (sorted[Math.round((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return { 'median, ms': at(0.5), 'p95, ms': at(0.95), 'worst, ms': at(1) };
}
