import { existsSync } from 'node:fs';
import { SAMPLE_ZIP, backupRows, bytesOf } from './backup-rows';
import { readZip } from './generate-archive';
import { measureBrowsing } from './measure-browsing';
import type { OpeningFigures } from './measure-opening';

/**
 * Browses a library of 27,000 transcripts in the built extension, in Chromium, and backs up one of
 * the sample's thousand.
 */
const TRANSCRIPTS = 27_000;

const { browsing, popup, emptyPage, scrolling, deleting } = await measureBrowsing(TRANSCRIPTS);
console.table({
  'first rows (≤ 300)': { ms: browsing.usableMs.toFixed(0) },
  'whole list': { ms: browsing.completeMs.toFixed(0) },
  'slowest sort (≤ 50)': { ms: browsing.sortMs.toFixed(1) },
  'slowest filter (≤ 50)': { ms: browsing.filterMs.toFixed(1) },
  'select all': { ms: browsing.selectAllMs.toFixed(1) },
});
console.table({
  'popup (≤ 100)': describeOpening(popup),
  'empty page of the extension': describeOpening(emptyPage),
});
console.table({
  scrolling: {
    'frames a second (60)': scrolling.framesPerSecond.toFixed(1),
    'longest frame, ms': scrolling.longestFrameMs.toFixed(1),
    'longest blank, ms (≤ 100)': scrolling.longestBlankMs.toFixed(1),
  },
});
console.table({
  'delete all': { ms: deleting.deletingMs.toFixed(0) },
  'bring all back': { ms: deleting.bringingBackMs.toFixed(0) },
  'longest gap meanwhile': { ms: deleting.longestGapMs.toFixed(0) },
});

if (existsSync(SAMPLE_ZIP)) {
  const markdownBytes = bytesOf(await readZip(SAMPLE_ZIP));
  console.table(await backupRows('1,000 files', SAMPLE_ZIP, { markdownBytes }));
} else console.log(`${SAMPLE_ZIP} is absent: no backup is measured.`);

function describeOpening({ firstMs, medianMs, p95Ms }: OpeningFigures) {
  return {
    'first, ms': firstMs.toFixed(0),
    'median, ms': medianMs.toFixed(0),
    'p95, ms': p95Ms.toFixed(0),
  };
}
