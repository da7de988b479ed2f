import { sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript } from '@/tests/support/start-sidescript';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';
import { measureLag } from './measure-lag';
import { quantile } from './quantile';

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
    const { ours, polling } = await measureLag(tab, lineMs, rate, changes);
    for (const [who, lags] of [
      ['', ours],
      [', looking at each timeupdate', polling],
    ] as const) {
      rows[`${browserName} at ${rate}×${who}`] = {
        'median (≤ 16)': `${quantile(lags, 0.5).toFixed(1)} ms`,
        'p95 (≤ 50)': `${quantile(lags, 0.95).toFixed(1)} ms`,
        worst: `${quantile(lags, 1).toFixed(1)} ms`,
      };
    }
  }
  await sidescript.close();
}
console.table(rows);
