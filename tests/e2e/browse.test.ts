import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { type RunningSidescript, startSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const table: Target = { role: 'table', name: 'Transcripts' };
const rows: Target = { role: 'row', name: /^Select: Talk/, within: table };
const TALKS = [1, 2, 3, 4, 5];

const report: Target = { role: 'region', name: 'Import report' };
const lineHeader: Target = { role: 'listitem', nth: 0 };

let sidescript: RunningSidescript;
let page: Tab;

function row(title: string): Target {
  return { role: 'row', text: title, within: table };
}

function titleOf(title: string): Target {
  return { role: 'link', name: title, exact: true };
}

function talk(number: number): string {
  const cues = [
    { startMs: 1_000, endMs: 3_000, text: `This is talk ${number}.` },
    { startMs: 3_000, endMs: 5_000, text: 'There is nothing more to say.' },
  ];
  return writeArchiveMarkdown(
    sampleTranscript(cues, {
      title: `Talk ${number}`,
      channel: number < 3 ? 'Morning talks' : 'Evening talks',
      videoId: parseVideoId(`BrowseVid${String(number).padStart(2, '0')}`),
    }),
  );
}

/** The text of what has the focus. */
function focusedText(): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}

/**
 * Imports files and dismisses their report, which it returns: it comes after the rows, which would move under a hand
 * that is about to press one.
 */
async function importTalks(numbers: readonly number[]): Promise<string> {
  const files = Object.fromEntries(numbers.map((number) => [`${number}.md`, talk(number)]));
  await page.setFiles('Transcript files', await sidescript.writeFiles(files));
  await page.waitFor(report);
  const said = await page.text(report);
  await page.click({ role: 'button', name: 'Dismiss', within: report });
  await page.waitForNone(report);
  return said;
}

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  page = sidescript.firstRunPage;
  await importTalks(TALKS);
  for (const number of TALKS) await page.waitFor(row(`Talk ${number}`));
});

afterAll(() => sidescript.close());

beforeEach(async () => {
  await page.goto(sidescript.browser.extensionUrl('library.html'));
  await page.waitFor(row('Talk 4'));
});

describe('the list of transcripts', () => {
  test('is sorted and filtered, and the address keeps both', async () => {
    await page.click({ role: 'button', name: 'Channel', within: table });
    await page.click({ role: 'button', name: 'Title', within: table });
    await page.click({ role: 'button', name: 'Title', within: table });
    await page.click({ role: 'button', name: /^Channel All/ });
    await page.click({ role: 'button', name: /^Morning talks/ });
    await page.waitForNone(row('Talk 4'));
    expect((await page.texts(rows)).map((text) => text.slice(0, 6))).toEqual(['Talk 2', 'Talk 1']);
    await page.goto(await page.url());
    await page.waitFor(row('Talk 2'));
    expect(await page.count(rows)).toBe(2);
    const title: Target = { role: 'columnheader', name: 'Title', within: table };
    expect(await page.attribute(title, 'aria-sort')).toBe('descending');
  });

  test('is gone through, selected, deleted and brought back by the keyboard alone', async () => {
    await page.click({ role: 'button', name: 'Title', within: table });
    await page.evaluate(() => document.querySelector<HTMLElement>('[role="rowheader"] a')?.focus());
    await page.press('End');
    await page.press('ArrowUp', { holding: ['Shift'] });
    await page.waitFor({ role: 'button', name: 'Clear selection' });
    await page.press('Delete');
    await page.waitForNone(row('Talk 5'));
    await page.waitForNone(row('Talk 4'));
    await expect.poll(focusedText).toBe('Talk 3');
    await page.click({ role: 'button', name: 'Undo' });
    await page.waitFor(row('Talk 4'));
    await page.waitFor(row('Talk 5'));
    await expect.poll(focusedText).toMatch(/^Talk [45]$/);
    await page.press('a', { holding: ['ControlOrMeta'] });
    await page.waitFor({ role: 'region', name: 'Transcripts', text: '6 selected' });
  });

  test('shows what another tab deletes, imports and brings back', async () => {
    const other = await sidescript.browser.openTab(sidescript.browser.extensionUrl('library.html'));
    await other.click({ role: 'button', name: 'Delete: Talk 1' });
    await page.waitForNone(row('Talk 1'));
    await other.click({ role: 'button', name: 'Undo' });
    await page.waitFor(row('Talk 1'));
    await other.close();
  });

  test('forgets what was deleted when its page is gone, and can import it again', async () => {
    const other = await sidescript.browser.openTab(sidescript.browser.extensionUrl('library.html'));
    await other.click({ role: 'button', name: 'Delete: Talk 1' });
    await other.waitFor({ role: 'button', name: 'Undo' });
    await other.close();
    await page.waitForNone(row('Talk 1'));
    await importTalks([1]);
    await page.waitFor(row('Talk 1'));
    await page.click(titleOf('Talk 1'));
    await page.waitFor({ ...lineHeader, text: 'This is talk 1.' });
  });
});

describe('the reader', () => {
  test('shows a transcript, and going back in the browser closes it', async () => {
    await page.click(titleOf('Talk 3'));
    await page.waitFor({ role: 'heading', name: 'Talk 3' });
    await page.waitFor({ ...lineHeader, text: 'This is talk 3.' });
    expect(await page.attribute({ role: 'link', name: 'Open on YouTube' }, 'href')).toBe(
      'https://www.youtube.com/watch?v=BrowseVid03',
    );
    await page.goto(await page.url());
    await page.waitFor({ role: 'heading', name: 'Talk 3' });
    await page.click({ role: 'button', name: 'All transcripts' });
    await page.waitFor(row('Talk 3'));
    await page.click(titleOf('Talk 4'));
    await page.waitFor({ role: 'heading', name: 'Talk 4' });
    await page.evaluate(() => history.back());
    await page.waitFor(row('Talk 3'));
    await expect.poll(focusedText).toBe('Talk 4');
  });

  test('edits a line and takes it back; the same file again changes neither', async () => {
    await page.click(titleOf('Talk 5'));
    await page.click({ role: 'button', name: 'Edit lines' });
    await page.click(lineHeader);
    await page.fill({ role: 'textbox', name: 'Text' }, 'This was talk 5.');
    await page.click({ role: 'button', name: 'Save' });
    await page.waitFor({ ...lineHeader, text: 'This was talk 5.' });
    await page.click({ role: 'button', name: 'All transcripts' });
    expect(await importTalks([5])).toContain('1 unchanged');
    await page.click(titleOf('Talk 5'));
    await page.waitFor({ ...lineHeader, text: 'This was talk 5.' });
    await page.click({ role: 'button', name: 'Edit details' });
    await page.fill({ role: 'textbox', name: 'Title' }, 'Talk five');
    await page.click({ role: 'button', name: 'Save' });
    await page.waitFor({ role: 'heading', name: 'Talk five' });
    await page.click({ role: 'button', name: 'Undo' });
    await page.waitFor({ role: 'heading', name: 'Talk 5' });
  });

  test('says that its transcript was deleted, and shows it again after an undo', async () => {
    await page.click(titleOf('Talk 3'));
    await page.click({ role: 'button', name: 'Delete' });
    await page.waitFor({ role: 'heading', name: 'This transcript is not in your library' });
    await page.click({ role: 'button', name: 'Undo' });
    await page.waitFor({ role: 'heading', name: 'Talk 3' });
  });
});
