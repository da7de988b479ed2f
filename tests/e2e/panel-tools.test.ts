import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createFormats } from '@/components/shared/format';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleCues, sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const walk = { id: 'RiverWalk02', title: 'A walk' };
const notes = { id: 'RiverNotes1', title: 'Notes' };
const twice = { id: 'RiverTwice1', title: 'Twice' };
const bare = { id: 'RiverBare01', title: 'Bare' };

const panel: Target = { role: 'complementary', name: 'Transcript' };
const lines: Target = { role: 'listitem', within: panel };
const spokenLine: Target = { ...lines, current: true };
const searchField: Target = { role: 'searchbox', name: 'Search this transcript', within: panel };
const status: Target = { role: 'status', within: panel };

function button(name: string): Target {
  return { role: 'button', name, exact: true, within: panel };
}

let sidescript: RunningSidescript;
let tab: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  for (const { id, title } of [walk, notes, twice, bare]) {
    sidescript.standIn.setVideo({ id, title, channel: 'Slow News', durationMs: 300_000 });
  }
  const made = (id: string, title: string, count: number) =>
    writeArchiveMarkdown(
      sampleTranscript(sampleCues(count), {
        videoId: parseVideoId(id),
        title,
        durationMs: 300_000,
      }),
    );
  const untimed = untimedTranscript(['First of all.', 'Then this.', 'At last that.']);
  await sidescript.importFiles(
    await sidescript.writeFiles({
      'walk.md': made(walk.id, 'A walk along the river', 54),
      'long.md': made(twice.id, 'The long one', 20),
      'short.md': made(twice.id, 'The short one', 2),
      'notes.md': writeArchiveMarkdown({ ...untimed, videoId: parseVideoId(notes.id) }),
    }),
  );
  tab = await sidescript.browser.openTab('https://www.youtube.com/');
  // Lines that glide along with the playback would glide away under the mouse.
  await tab.emulate({ reducedMotion: true });
});

afterAll(() => sidescript.close());

async function open(id: string): Promise<void> {
  await tab.goto(`https://www.youtube.com/watch?v=${id}`);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor(panel);
}

function pauseAt(timeMs: number): Promise<void> {
  return tab.evaluate((seconds) => {
    const video = document.querySelector('video');
    video?.pause();
    if (video !== null) video.currentTime = seconds;
  }, timeMs / 1000);
}

describe('the search in the transcript', () => {
  beforeEach(() => open(walk.id));

  test('is opened by a key from a line, typed, walked through and left', async () => {
    await tab.click({ ...lines, text: 'Line 3 ' });
    await tab.press('/');
    await tab.type('line 4');
    await tab.waitFor({ ...status, text: '1 of 11' });
    await tab.press('Enter');
    await tab.waitFor({ ...status, text: '2 of 11' });
    await tab.press('Enter', { holding: ['Shift'] });
    await tab.waitFor({ ...status, text: '1 of 11' });
    expect(await tab.evaluate(() => window.standIn.hotkeys)).toEqual([]);
    await tab.press('Escape');
    await tab.waitForNone(searchField);
    await tab.press('c');
    await tab.waitFor({ ...status, text: 'Copied: ' });
  });

  test('marks its matches on the player’s own bar, and takes the marks away', async () => {
    const strokes = () =>
      tab.evaluate(() => {
        const path = document.querySelector('.ytp-progress-bar path');
        return (path?.getAttribute('d') ?? '').split('M').length - 1;
      });
    await tab.click(button('Search'));
    await tab.type('line 4');
    await expect.poll(strokes).toBe(11);
    await tab.press('Escape');
    await expect.poll(strokes).toBe(0);
  });

  test('goes on in the whole library', async () => {
    await tab.click(button('Search'));
    await tab.type('river & walk');
    await tab.click(button('Search all'));
    const library = await sidescript.browser.waitForTab(/library\.html\?search=/);
    expect(new URL(await library.url()).searchParams.get('search')).toBe('river & walk');
    await library.close();
  });
});

describe('timing', () => {
  test('is put right by the line that is heard, and remembered', async () => {
    await open(walk.id);
    await pauseAt(67_000);
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
    await tab.click(button('Timing'));
    await tab.hover({ ...lines, text: 'Line 16 ' });
    await tab.click(button('This line is now'));
    await tab.waitFor({ ...spokenLine, text: 'Line 16 ' });
    expect(await tab.text(spokenLine)).toBe('1:07 Line 16 of what is said here.');
    await tab.click(button('0.1 seconds later'));
    await tab.waitFor({ ...spokenLine, text: 'Line 15 ' });
    await open(walk.id);
    await pauseAt(67_000);
    await tab.waitFor({ ...spokenLine, text: 'Line 15 ' });
    await tab.click(button('Timing'));
    await tab.click(button('Reset'));
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
    await tab.click(button('Undo'));
    await tab.waitFor({ ...spokenLine, text: 'Line 15 ' });
    await tab.click(button('Reset'));
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
  });

  test('is estimated for lines without times, and pinned', async () => {
    await open(notes.id);
    await tab.waitFor({ ...lines, text: 'Then this.' });
    await tab.click(button('Timing'));
    await tab.click(button('Estimate times'));
    await tab.waitFor({ ...lines, text: '≈', nth: 1 });
    await pauseAt(200_000);
    await tab.hover({ ...lines, text: 'Then this.' });
    await tab.click(button('This line is now'));
    await tab.waitFor({ ...spokenLine, text: 'Then this.' });
    expect(await tab.text(spokenLine)).toBe('≈3:20 Then this.');
    await tab.click(button('Reset'));
    await tab.waitForNone(spokenLine);
  });
});

describe('of two transcripts', () => {
  test('the chosen one is shown, also the next time', async () => {
    await open(twice.id);
    const picker: Target = { role: 'combobox', name: 'Transcript', within: panel };
    await tab.waitFor(picker);
    const isShort = (await tab.count(lines)) === 2;
    const [file, count] = isShort ? ['long.md', 20] : ['short.md', 2];
    await tab.choose(picker, `${file}, ${createFormats('en').moment(Date.now())}`);
    await expect.poll(() => tab.count(lines)).toBe(count);
    await open(twice.id);
    await expect.poll(() => tab.count(lines)).toBe(count);
  });
});

describe('the panel', () => {
  test('stays hidden until it is shown again', async () => {
    await open(walk.id);
    await tab.click(button('Hide transcript'));
    await tab.waitForNone({ role: 'list', within: panel });
    await open(walk.id);
    await tab.click(button('Show transcript'));
    await tab.waitFor({ role: 'list', within: panel });
  });

  test('keeps the height that its edge was moved to', async () => {
    const height = () =>
      tab.evaluate(() => document.querySelector('sidescript-panel')?.clientHeight ?? 0);
    await open(walk.id);
    const before = await height();
    await tab.click({ role: 'separator', name: 'Height of the transcript', within: panel });
    await tab.press('ArrowUp');
    await tab.press('ArrowUp');
    await expect.poll(height).toBe(before - 80);
    await tab.press('Delete');
    await expect.poll(height).toBe(before);
  });

  test('takes a theme of its own, here and after a reload', async () => {
    const background = () =>
      tab.evaluate(() => {
        const aside = document
          .querySelector('sidescript-panel')
          ?.shadowRoot?.querySelector('aside');
        return aside ? getComputedStyle(aside).backgroundColor : '';
      });
    await open(walk.id);
    await tab.click(button('More'));
    await tab.choose({ role: 'combobox', name: 'Theme', within: panel }, 'Dark');
    await expect.poll(background).toBe('rgb(15, 15, 15)');
    await open(walk.id);
    await expect.poll(background).toBe('rgb(15, 15, 15)');
    await tab.click(button('More'));
    await tab.choose({ role: 'combobox', name: 'Theme', within: panel }, 'Like YouTube');
    await expect.poll(background).toBe('rgb(255, 255, 255)');
  });

  test('imports a file that is dropped on it, for this video', async () => {
    await open(bare.id);
    await tab.waitFor(button('Import a transcript'));
    await tab.dropFiles(panel, [{ name: 'photo.jpg', contents: new Uint8Array(64) }]);
    await tab.waitFor({ ...status, text: 'cannot read this as a transcript: photo.jpg' });
    const contents = 'WEBVTT\n\n00:01.000 --> 00:02.000\nDropped here.\n';
    await tab.dropFiles(panel, [{ name: 'talk.vtt', contents }]);
    await tab.waitFor({ ...lines, text: 'Dropped here.' });
    const ofWalk = sampleTranscript(sampleCues(3), { videoId: parseVideoId(walk.id) });
    await tab.dropFiles(panel, [{ name: 'walk.md', contents: writeArchiveMarkdown(ofWalk) }]);
    await tab.click(button('For this video'));
    await tab.waitFor({ ...status, text: 'Added: walk.md' });
  });

  test('opens the library from its menu', async () => {
    await open(walk.id);
    await tab.click(button('More'));
    await tab.click(button('Open library'));
    const library = await sidescript.browser.waitForTab(/library\.html$/);
    await library.close();
  });

  test('breaches no content security policy with any of this', async () => {
    await open(walk.id);
    for (const tool of ['Search', 'Copy transcript', 'Timing', 'More'])
      await tab.click(button(tool));
    expect(await tab.evaluate(() => window.standIn.violations)).toEqual([]);
  });
});
