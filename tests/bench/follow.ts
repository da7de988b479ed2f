import { sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript } from '@/tests/support/start-sidescript';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

/**
 * How late the spoken line changes: the video's time when the mark has moved, less the line's
 * start, in ms of a person's time. Lines of 400 ms, 40 changes a row.
 */
const videoId = 'FollowBench';
const lineMs = 400;
const changes = 40;

const cues = Array.from({ length: 1000 }, (_, index) => ({
  startMs: index * lineMs,
  endMs: (index + 1) * lineMs,
  text: `Line ${index + 1}`,
}));

const rows: Record<string, Record<string, string>> = {};
for (const browserName of ['chromium', 'firefox'] as const) {
  const sidescript = await startSidescript(browserName);
  const transcript = sampleTranscript(cues, { videoId: parseVideoId(videoId) });
  await sidescript.importFiles(
    await sidescript.writeFiles({ 'bench.md': writeArchiveMarkdown(transcript) }),
  );
  sidescript.standIn.setVideo({
    id: videoId,
    title: 'Bench',
    channel: 'Bench',
    durationMs: cues.length * lineMs,
  });
  const tab = await sidescript.browser.openTab(`https://www.youtube.com/watch?v=${videoId}`);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor({ role: 'listitem', text: 'Line 1000' });
  for (const rate of [1, 2]) {
    const lags = await tab.evaluate(
      async (playbackRate, durationOfLine, wanted) => {
        const video = document.querySelector('video');
        const root = document.querySelector('sidescript-panel')?.shadowRoot;
        if (!video || !root) throw new Error('No video or no panel.');
        const measured: number[] = [];
        video.playbackRate = playbackRate;
        video.currentTime = 1;
        await video.play();
        await new Promise<void>((resolve) => {
          const observer = new MutationObserver(() => {
            const line = root.querySelector<HTMLElement>('[aria-current]');
            const startMs = Number(line?.dataset['index']) * durationOfLine;
            measured.push((video.currentTime * 1000 - startMs) / playbackRate);
            if (measured.length < wanted) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(root, { subtree: true, attributeFilter: ['aria-current'] });
        });
        video.pause();
        return measured;
      },
      rate,
      lineMs,
      changes,
    );
    // The first changes belong to the seek.
    const sorted = lags.slice(2).toSorted((left, right) => left - right);
    rows[`${browserName} at ${rate}×`] = {
      median: `${quantile(sorted, 0.5)} ms`,
      p95: `${quantile(sorted, 0.95)} ms`,
      worst: `${quantile(sorted, 1)} ms`,
    };
  }
  await sidescript.close();
}
console.table(rows);

function quantile(sorted: readonly number[], part: number): string {
  return (sorted[Math.round((sorted.length - 1) * part)] ?? Number.NaN).toFixed(1);
}
