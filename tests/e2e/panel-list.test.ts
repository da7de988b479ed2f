import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleCues, sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import type { TimedCue } from '@/utils/transcript/model';
import { parseVideoId } from '@/utils/transcript/video-id';

const panel: Target = { role: 'complementary', name: 'Transcript' };
const list: Target = { role: 'list', name: 'Lines', within: panel };
const lines: Target = { role: 'listitem', within: panel };
const spokenLine: Target = { ...lines, current: true };
const followButton: Target = { role: 'button', name: 'Follow', within: panel };

/** What the three videos of these tests say. */
const transcripts: Readonly<Record<string, readonly TimedCue[]>> = {
  ShortWalk01: foldable(sampleCues(60)),
  LongWalk002: sampleCues(2900),
  EndlessWalk: sampleCues(11_100),
};

let sidescript: RunningSidescript;
let tab: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  const files: Record<string, string> = {};
  for (const [id, cues] of Object.entries(transcripts)) {
    const durationMs = cues.at(-1)?.endMs ?? 0;
    sidescript.standIn.setVideo({ id, title: id, channel: 'Slow News', durationMs });
    files[`${id}.md`] = writeArchiveMarkdown(
      sampleTranscript(cues, { videoId: parseVideoId(id), durationMs }),
    );
  }
  await sidescript.importFiles(await sidescript.writeFiles(files));
  tab = await sidescript.browser.openTab('https://www.youtube.com/');
});

afterAll(() => sidescript.close());

/** Opens a video and waits for its transcript. */
async function open(videoId: string): Promise<void> {
  await tab.goto(`https://www.youtube.com/watch?v=${videoId}`);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor({ ...lines, nth: 0 });
}

function seek(timeMs: number): Promise<void> {
  return tab.evaluate((seconds) => {
    const video = document.querySelector('video');
    if (video !== null) video.currentTime = seconds;
  }, timeMs / 1000);
}

/** Seeks into a line, counted from 1, and waits until all of it is seen. */
async function seekToLine(number: number): Promise<void> {
  await seek(lineStartMs(number) + 500);
  await tab.waitFor({ ...spokenLine, text: `Line ${number} ` });
  await tab.waitUntil(() => {
    const root = document.querySelector('sidescript-panel')?.shadowRoot;
    const line = root?.querySelector('[aria-current]')?.getBoundingClientRect();
    const shown = root?.querySelector('[role="list"]')?.getBoundingClientRect();
    if (line === undefined || shown === undefined) return false;
    return line.top >= shown.top && line.bottom <= shown.bottom;
  });
}

/** Waits until so many lines are in the page. */
async function waitForLinesInPage(count: number): Promise<void> {
  await tab.waitUntil((wanted) => {
    const root = document.querySelector('sidescript-panel')?.shadowRoot;
    return root?.querySelectorAll('[data-line]').length === wanted;
  }, count);
}

/** Waits until the list has been at the same place for some frames. */
async function waitForRest(): Promise<void> {
  await tab.evaluate(async () => {
    const root = document.querySelector('sidescript-panel')?.shadowRoot;
    const scroller = root?.querySelector('[role="list"]');
    let stillFrames = 0;
    let lastTop = -1;
    while (stillFrames < 10) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      const { top } = root?.querySelector('[data-index]')?.getBoundingClientRect() ?? { top: 0 };
      const nowTop = (scroller?.scrollTop ?? 0) + top;
      stillFrames = nowTop === lastTop ? stillFrames + 1 : 0;
      lastTop = nowTop;
    }
  });
}

async function chooseView(name: 'Lines' | 'Paragraphs'): Promise<void> {
  const more: Target = { role: 'button', name: 'More', within: panel };
  await tab.click(more);
  await tab.click({ role: 'radio', name, within: panel });
  await tab.click(more);
}

async function copySelection(): Promise<string> {
  await tab.click({ role: 'button', name: 'Copy quote', within: panel });
  await tab.waitFor({ role: 'status', text: 'Copied: ', within: panel });
  return (await tab.readClipboard()).plain;
}

/** Runs in the page: the browser's own search for a text. */
function findInPage(text: string): boolean {
  const find: unknown = Reflect.get(window, 'find');
  return typeof find === 'function' && Reflect.apply(find, window, [text]) === true;
}

/** When a line, counted from 1, begins. */
function lineStartMs(number: number): number {
  return sampleCues(number).at(-1)?.startMs ?? 0;
}

/** Six lines of a short transcript say the same, as a loop of speech recognition. */
function foldable(cues: readonly TimedCue[]): readonly TimedCue[] {
  return cues.map((cue, index) =>
    index >= 11 && index < 17 ? { ...cue, text: 'Thank you.' } : cue,
  );
}

/** Where the first line that begins in view is, and which it is. */
function readingPlace(): Promise<{ readonly line: string; readonly top: number }> {
  return tab.evaluate(() => {
    const root = document.querySelector('sidescript-panel')?.shadowRoot;
    const top = root?.querySelector('[role="list"]')?.getBoundingClientRect().top ?? 0;
    const rows = [...(root?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
    const row = rows.find((candidate) => candidate.getBoundingClientRect().top >= top);
    const rowTop = row?.getBoundingClientRect().top ?? 0;
    return { line: row?.dataset['index'] ?? '', top: Math.round(rowTop - top) };
  });
}

describe('a short transcript', () => {
  beforeEach(() => open('ShortWalk01'));

  test('shows lines that say the same as one, which can be opened', async () => {
    const fold: Target = { role: 'button', name: 'Repeated 6 times', within: panel };
    await expect.poll(() => tab.count(lines)).toBe(55);
    await tab.click(fold);
    await expect.poll(() => tab.count(lines)).toBe(60);
    await tab.click(fold);
    await expect.poll(() => tab.count(lines)).toBe(55);
    await seek(lineStartMs(14));
    await tab.waitFor({ ...spokenLine, text: 'Thank you.' });
  });

  test('can be read in paragraphs, in which the spoken sentence is lit', async () => {
    await chooseView('Paragraphs');
    expect(await tab.count(lines)).toBeLessThan(20);
    await seek(lineStartMs(30) + 500);
    await tab.waitUntil(() => {
      const root = document.querySelector('sidescript-panel')?.shadowRoot;
      return root?.querySelector('[aria-current]')?.textContent === 'Line 30 of what is said here.';
    });
    // The list is on its way to that sentence: a click would hit what stood there before.
    await waitForRest();
    await tab.click({ role: 'button', name: 'Play from 1 second', exact: true, within: panel });
    await chooseView('Lines');
    // It plays on meanwhile, on a busy machine over a line or two.
    await tab.waitFor({ ...spokenLine, text: /Line [1-9] / });
  });

  test('is selected to the word, over rows, and copied', async () => {
    await tab.dragSelect(
      { edge: 'before', words: 'what is said', within: { ...lines, nth: 2 } },
      { edge: 'after', words: 'Line 6', within: { ...lines, nth: 5 } },
    );
    expect(await copySelection()).toContain(
      'what is said here. Line 4 of what is said here. Line 5 of what is said here. Line 6',
    );
  });
});

describe('a transcript of 2,900 lines', () => {
  beforeEach(() => open('LongWalk002'));

  test('is all in the page: select all and copy take the whole of it', async () => {
    await waitForLinesInPage(2900);
    await tab.click({ ...lines, text: 'Line 1 ' });
    await tab.press('a', { holding: ['ControlOrMeta'] });
    const plain = await copySelection();
    expect(plain).toContain('“Line 1 of');
    expect(plain).toContain('Line 2900 of what is said here.”');
  });

  test('is found by the browser’s own search, far from what is seen', async () => {
    await waitForLinesInPage(2900);
    expect(await tab.evaluate(findInPage, 'Line 2800 of what')).toBe(true);
  });

  test('keeps its place when YouTube wipes the column and puts the panel back', async () => {
    await tab.wheel(list, 3000);
    await tab.waitFor(followButton);
    await waitForRest();
    const before = await readingPlace();
    await tab.evaluate(() => document.querySelector('#secondary-inner')?.replaceChildren());
    await tab.waitFor(list);
    await expect.poll(readingPlace).toEqual(before);
  });
});

describe('a transcript of 11,100 lines', () => {
  beforeEach(() => open('EndlessWalk'));

  test('follows seeks to anywhere', async () => {
    for (const number of [11_050, 3, 6000, 6001, 5900, 11_100]) {
      await seekToLine(number);
      expect(await tab.evaluate(() => window.scrollY)).toBe(0);
    }
  });

  test('is read up and down without a jump', async () => {
    await seekToLine(5000);
    await tab.wheel(list, -2000);
    await tab.waitFor(followButton);
    await waitForRest();
    const before = await readingPlace();
    await tab.wheel(list, -400);
    await waitForRest();
    await tab.wheel(list, 400);
    await waitForRest();
    expect(await readingPlace()).toEqual(before);
    await tab.click(followButton);
    await tab.waitFor({ ...spokenLine, text: 'Line 5000 ' });
  });

  test('is selected over more than 200 lines, and copied', async () => {
    await seekToLine(5000);
    await tab.waitUntil(() => {
      const root = document.querySelector('sidescript-panel')?.shadowRoot;
      const from = root?.querySelector('[data-line="4900"]')?.firstChild;
      const to = root?.querySelector('[data-line="5150"]')?.firstChild;
      if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, 4);
      return Boolean(from && to);
    });
    const plain = await copySelection();
    expect(plain).toContain('“Line 4901 of what');
    expect(plain).toContain('Line 5150 of what is said here. Line”');
  });

  test('takes the keyboard from line to line, and to both ends', async () => {
    await tab.click({ ...lines, text: 'Line 3 ' });
    await tab.press('End');
    await tab.press('ArrowUp');
    await tab.press('Enter');
    await tab.waitFor({ ...spokenLine, text: 'Line 11099 ' });
    await tab.press('Home');
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await tab.waitFor({ ...spokenLine, text: 'Line 2 ' });
  });
});
