import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';

const panel: Target = { role: 'complementary', name: 'Transcript' };
const lines: Target = { role: 'listitem', within: panel };

/** So long that it lies under the middle of its line, whatever the font. */
const longWord = 'Donaudampfschifffahrtsgesellschaft';

const captions = `WEBVTT

00:00:10.000 --> 00:00:40.000
The <00:00:20.000>${longWord} <00:00:30.000>sails

00:00:40.000 --> 00:00:50.000
and nobody knows when each word is said
`;

let sidescript: RunningSidescript;
let tab: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  const video = { id: 'WordByWord1', title: 'Ships', channel: 'Rivers', durationMs: 60_000 };
  sidescript.standIn.setVideo(video);
  await sidescript.importFiles(
    await sidescript.writeFiles({ 'Ships [WordByWord1].vtt': captions }),
  );
  tab = await sidescript.browser.openTab(`https://www.youtube.com/watch?v=${video.id}`);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor({ ...lines, nth: 0 });
});

afterAll(() => sidescript.close());

function seek(seconds: number): Promise<void> {
  return tab.evaluate((wanted) => {
    const video = document.querySelector('video');
    video?.pause();
    if (video !== null) video.currentTime = wanted;
  }, seconds);
}

/** The words that are lit, as the browser draws them. */
function litWords(): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...(CSS.highlights.get('sidescript-word') ?? [])].map((lit) => {
      const range = document.createRange();
      range.setStart(lit.startContainer, lit.startOffset);
      range.setEnd(lit.endContainer, lit.endOffset);
      return String(range);
    }),
  );
}

test.each([
  ['the first', 12, ['The']],
  ['a later one', 25, [longWord]],
  ['none where the file has no times of words', 45, []],
  ['the last', 31, ['sails']],
])('the word that is said is lit: %s', async (_which, seconds, words) => {
  await seek(seconds);
  await expect.poll(litWords).toEqual(words);
});

test('a click on a word plays from that word', async () => {
  await seek(1);
  await tab.click({ ...lines, nth: 0 });
  await tab.waitUntil(() => (document.querySelector('video')?.currentTime ?? 0) >= 20);
  const seconds = await tab.evaluate(() => document.querySelector('video')?.currentTime ?? 0);
  expect(seconds).toBeLessThan(30);
});
