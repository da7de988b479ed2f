import { mkdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Tab } from '@/tests/support/browser-driver';
import type { BrowserName } from '@/tests/support/browser-name';
import { startSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { readTranscript } from '@/utils/transcript/formats/read';
import type { Transcript } from '@/utils/transcript/model';
import { formatTimestamp } from '@/utils/transcript/timestamp';
import { videoUrl } from '@/utils/transcript/video-url';
import { madeUpLibrary } from './made-up-library';

const pictures = '.output/demo';
const panel: Target = { role: 'complementary', name: 'Transcript' };
const lines: Target = { role: 'listitem', within: panel };
const spokenLine: Target = { ...lines, current: true };

/**
 * Imports a transcript file among others, searches, opens its video on the stand-in, seeks, plays,
 * copies a quote, and takes pictures of every surface, in light and dark.
 */
export async function showMainJob(browserName: BrowserName, file: string): Promise<void> {
  const { transcripts, problems } = await readTranscript(await readFile(file), basename(file));
  const transcript = transcripts.at(0);
  if (transcript === undefined || transcript.videoId === null) {
    throw new Error(`${file}: ${problems[0]?.message ?? 'It names no video.'}`);
  }
  await mkdir(pictures, { recursive: true });
  const sidescript = await startSidescript(browserName);
  const picture = async (tab: Tab, name: string) => {
    await tab.screenshot(resolve(pictures, `${name}.png`));
    console.log(`  picture: ${pictures}/${name}.png`);
  };
  try {
    const { browser, standIn, firstRunPage } = sidescript;
    const others = await sidescript.writeFiles(madeUpLibrary());
    standIn.setVideo({
      id: transcript.videoId,
      title: transcript.title,
      channel: transcript.channel ?? 'A channel',
      durationMs: durationOf(transcript),
    });

    console.log('The library opened by itself, as after an installation.');
    await firstRunPage.waitFor({ role: 'row', text: 'Me at the zoo' });
    await picture(firstRunPage, 'first-run');
    await firstRunPage.setFiles('Transcript files', [resolve(file), ...others]);
    const report: Target = { role: 'region', name: 'Import report' };
    console.log(`Imported ${basename(file)} and more: ${await firstRunPage.text(report)}`);

    const library = await browser.openTab(browser.extensionUrl('library.html'));
    await library.click({ role: 'button', name: 'Dismiss', within: report });
    await library.waitForNone(report);
    await picture(library, 'library');
    await library.emulate({ colorScheme: 'dark' });
    await picture(library, 'library-dark');
    await library.emulate({ colorScheme: 'light' });
    const words = searchedWords(transcript);
    await library.fill({ role: 'searchbox', name: 'Search your library' }, words);
    const found: Target = { role: 'status', text: /line/ };
    await library.waitFor(found);
    console.log(`Searched for ${words}: ${await library.text(found)}`);
    await picture(library, 'search');

    const address = videoUrl(transcript.videoId);
    const tab = await browser.openTab(address);
    await tab.evaluate(() => window.standIn.ready);
    await tab.waitFor(panel);
    console.log(`Opened ${address}: the panel shows ${await tab.count(lines)} lines.`);

    await readAlong(tab, transcript);
    await picture(tab, 'panel');
    await tab.evaluate(() => window.standIn.setDark(true));
    await picture(tab, 'panel-dark');
    await tab.setViewport({ width: 760, height: 900 });
    await picture(tab, 'panel-narrow');

    const popup = await browser.openTab(browser.extensionUrl('popup.html'));
    await popup.setViewport({ width: 360, height: 420 });
    await popup.waitFor({ role: 'region', name: 'Recent' });
    await picture(popup, 'popup');
    await popup.emulate({ colorScheme: 'dark' });
    await picture(popup, 'popup-dark');
  } finally {
    await sidescript.close();
  }
}

/** Seeks to the middle of the transcript by its time button, and copies what is spoken there. */
async function readAlong(tab: Tab, transcript: Transcript): Promise<void> {
  if (transcript.timing === 'none' || transcript.cues.length === 0) {
    console.log('The transcript has no times: there is nothing to follow.');
    return;
  }
  const index = Math.floor(transcript.cues.length / 2);
  const cue = transcript.cues[index];
  if (cue === undefined) return;
  await tab.click({ role: 'button', name: /^Play from/, within: { ...lines, nth: index } });
  await tab.waitFor(spokenLine);
  console.log(`Clicked ${formatTimestamp(cue.startMs)}: the video is at ${await playedTime(tab)}.`);
  console.log(`  spoken line: ${await tab.text(spokenLine)}`);
  await tab.press('c');
  await tab.waitFor({ role: 'status', text: 'Copied', within: panel });
  const { plain, html } = await tab.readClipboard();
  console.log(`Pressed C. On the clipboard as text: ${plain}`);
  console.log(`  and as HTML: ${html}`);
}

/** The longest word of the first line, which is hardly said everywhere. */
function searchedWords({ cues }: Transcript): string {
  const words = cues[0]?.text.match(/\p{L}+/gu) ?? [];
  return words.toSorted((one, other) => other.length - one.length)[0] ?? '';
}

async function playedTime(tab: Tab): Promise<string> {
  const seconds = await tab.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
  return formatTimestamp(seconds * 1000);
}

function durationOf({ durationMs, timing, cues }: Transcript): number {
  const lastEndMs = timing === 'none' ? 0 : (cues.at(-1)?.endMs ?? 0);
  return Math.max(durationMs ?? 0, lastEndMs, 10_000);
}
