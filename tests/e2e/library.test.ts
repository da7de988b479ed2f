import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const table: Target = { role: 'table', name: 'Transcripts' };
const report: Target = { role: 'region', name: 'Import report' };

const dismissButtons: Target = { role: 'button', name: 'Dismiss', within: report };

let sidescript: RunningSidescript;
let page: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  page = sidescript.firstRunPage;
});

afterAll(() => sidescript.close());

beforeEach(async () => {
  await page.goto(sidescript.browser.extensionUrl('library.html'));
  await page.waitFor({ role: 'heading', name: 'Import transcripts' });
  await dismissReports();
});

/** Reports are kept until they are dismissed: those of the tests before this one as well. */
async function dismissReports(): Promise<void> {
  await page.waitFor(table);
  for (let left = await page.count(dismissButtons); left > 0; left -= 1) {
    await page.click({ ...dismissButtons, nth: 0 });
    await expect.poll(() => page.count(dismissButtons)).toBe(left - 1);
  }
}

function archiveFile(title: string, videoId: string | null): string {
  const id = videoId === null ? null : parseVideoId(videoId);
  return writeArchiveMarkdown(sampleTranscript(undefined, { title, videoId: id }));
}

describe('importing', () => {
  test('many files at once: each that was not simply added is named with its reason', async () => {
    const paths = await sidescript.writeFiles({
      'first.md': archiveFile('The first', 'ImportVid01'),
      'second.md': archiveFile('The second', 'ImportVid02'),
      'settings.json': '{\n "private": true\n}\n',
      'empty.md': '',
      'no-video.md': archiveFile('Without a video', null),
      'picture.md': '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0007\u0080',
      'stray.md': `${archiveFile('With a stray line', 'ImportVid03')}What is this line?\n`,
    });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ role: 'row', text: 'With a stray line', within: table });
    await page.waitFor({ ...report, text: 'stray.md' });
    const said = await page.text(report);
    expect(said).toContain('3 added');
    expect(said).toContain('1 needs a video');
    expect(said).toContain('3 failed');
    expect(said).toMatch(/settings\.json .*not a transcript/);
    expect(said).toMatch(/empty\.md .*empty/);
    expect(said).toMatch(/no-video\.md .*video/);
    expect(said).toContain('picture.md');
    expect(said).toMatch(/stray\.md Added, but not all of it could be read: Line \d+: /);
    expect(said).not.toContain('first.md');
  });

  test('the same file again adds nothing and says so', async () => {
    const paths = await sidescript.writeFiles({ 'same.md': archiveFile('Same', 'ImportVid04') });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ role: 'row', text: 'Same', within: table });
    const rows = await page.count({ role: 'row', within: table });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ ...report, text: '1 unchanged' });
    expect(await page.count({ role: 'row', within: table })).toBe(rows);
  });

  test('dropped files are imported as well', async () => {
    await page.dropFiles({ role: 'main' }, [
      { name: 'dropped.md', contents: archiveFile('Dropped here', 'ImportVid05') },
    ]);
    await page.waitFor({ role: 'row', text: 'Dropped here', within: table });
  });

  test('for a video takes a file that names none', async () => {
    await page.goto(sidescript.browser.extensionUrl('library.html?video=ImportVid06'));
    const paths = await sidescript.writeFiles({ 'wanted.md': archiveFile('Wanted', null) });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ role: 'link', name: 'Open on YouTube: Wanted' });
    expect(await page.attribute({ role: 'link', name: 'Open on YouTube: Wanted' }, 'href')).toBe(
      'https://www.youtube.com/watch?v=ImportVid06',
    );
  });

  test('for a video asks about a file that names another', async () => {
    await page.goto(sidescript.browser.extensionUrl('library.html?video=ImportVid06'));
    const paths = await sidescript.writeFiles({ 'other.md': archiveFile('Other', 'ImportVid12') });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ ...report, text: 'Which is right?' });
    await page.click({ role: 'button', name: 'The video I was watching' });
    await page.waitForNone({ ...report, text: 'Which is right?' });
    // The report and the list are told of the answer each in its own time.
    await expect
      .poll(() => page.attribute({ role: 'link', name: 'Open on YouTube: Other' }, 'href'))
      .toBe('https://www.youtube.com/watch?v=ImportVid06');
  });

  test('what is dropped while reading is seen to be imported', async () => {
    await page.click({ role: 'link', name: 'Me at the zoo', exact: true });
    await page.waitForNone(table);
    await page.dropFiles({ role: 'main' }, [{ name: 'empty.md', contents: '' }]);
    await page.waitFor({ ...report, text: '1 failed' });
  });

  test('subtitles named by yt-dlp find their video, and a word on that is in the report', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,500\nHello there.\n';
    const paths = await sidescript.writeFiles({ 'A talk [ImportVid08].en.srt': srt });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ ...report, text: 'Its video was taken from the file’s name.' });
    expect(await page.attribute({ role: 'link', name: /^Open on YouTube: A talk/ }, 'href')).toBe(
      'https://www.youtube.com/watch?v=ImportVid08',
    );
  });

  test('a file in older letters asks which, and is imported as chosen', async () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,500\nO\u00f9 \u00eates-vous, fran\u00e7ais ?\n';
    const paths = await sidescript.writeFiles({
      'Older [ImportVid09].srt': Buffer.from(srt, 'latin1'),
    });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ ...report, text: '1 needs a choice of letters' });
    await page.waitFor({ ...report, text: 'Où êtes-vous, français ?' });
    await page.click({ role: 'button', name: 'Import with these letters' });
    await page.waitFor({ ...report, text: '1 added' });
    await page.waitFor({ role: 'link', name: /^Open on YouTube: Older/ });
  });

  test('a zip: the transcripts in all its folders, and what is wrong with the rest', async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter());
    const zipped = archiveFile('From a zip', 'ImportVid10');
    await zip.add('shows/one/talk.md', new TextReader(zipped));
    await zip.add('shows/two/settings.json', new TextReader('{"private": true}'));
    await zip.add('__MACOSX/shows/._talk.md', new TextReader('litter'));
    await zip.add('secret.md', new TextReader(zipped), { password: 'swordfish' });
    const paths = await sidescript.writeFiles({ 'archive.zip': await zip.close() });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ role: 'row', text: 'From a zip', within: table });
    await page.waitFor({ ...report, text: '2 failed' });
    const said = await page.text(report);
    expect(said).toContain('1 added');
    expect(said).toContain('archive.zip/secret.md This file in the zip needs a password.');
    expect(said).toContain('archive.zip/shows/two/settings.json');
    expect(said).not.toContain('litter');
  });

  test('pasted text waits for its video, and gets it from a link', async () => {
    const elsewhere = await sidescript.browser.openTab('https://www.youtube.com/');
    await elsewhere.fill(
      { role: 'textbox', name: 'Search' },
      'Here we are, in front of the elephants. They have really long trunks.',
    );
    await elsewhere.press('a', { holding: ['ControlOrMeta'] });
    await elsewhere.press('c', { holding: ['ControlOrMeta'] });
    await elsewhere.close();
    await page.bringToFront();
    await page.click({ role: 'heading', name: 'Import transcripts' });
    await page.press('v', { holding: ['ControlOrMeta'] });
    await page.waitFor({ ...report, text: '1 needs a video' });
    const needVideo: Target = { role: 'region', name: 'Need a video' };
    const waiting: Target = { role: 'checkbox', name: /^Pasted text/, within: needVideo };
    // Another test may have pasted before.
    await page.click({ ...waiting, nth: (await page.count(waiting)) - 1 });
    await page.fill({ role: 'textbox', name: 'YouTube link or video id' }, 'youtu.be/ImportVid11');
    await page.click({ role: 'button', name: 'Set the video' });
    await page.waitFor({ role: 'link', name: /^Open on YouTube: Pasted text/ });
  });

  test('many lines pasted into the search are imported, a line is searched for', async () => {
    const paths = await sidescript.writeFiles({ 'one.txt': '', 'two.txt': '', 'three.txt': '' });
    await page.setFiles('Transcript files', paths);
    await page.click({ role: 'button', name: 'Copy report' });
    await page.waitFor({ role: 'status', text: 'Report copied' });
    const box: Target = { role: 'searchbox', name: 'Search your library' };
    await page.click(box);
    await page.press('v', { holding: ['ControlOrMeta'] });
    await page.waitFor({ ...report, text: '1 needs a video' });
    expect(await page.value(box)).toBe('');
  });

  test('the report stays until it is dismissed', async () => {
    const paths = await sidescript.writeFiles({ 'bad.txt': 'nothing here\n' });
    await page.setFiles('Transcript files', paths);
    await page.waitFor({ ...report, text: 'bad.txt' });
    await page.click({ role: 'button', name: 'Copy report' });
    await page.waitFor({ role: 'status', text: 'Report copied' });
    expect((await page.readClipboard()).plain).toContain('bad.txt:');
    await page.goto(sidescript.browser.extensionUrl('library.html'));
    await page.waitFor({ ...report, text: 'bad.txt' });
    await page.click(dismissButtons);
    await page.waitForNone(report);
  });
});

describe('deleting', () => {
  test('takes a transcript out of the table, and Undo brings it back', async () => {
    const paths = await sidescript.writeFiles({ 'gone.md': archiveFile('Gone', 'ImportVid07') });
    await page.setFiles('Transcript files', paths);
    const row: Target = { role: 'row', text: 'Gone', within: table };
    await page.click({ role: 'button', name: 'Delete: Gone' });
    await page.waitForNone(row);
    await page.click({ role: 'button', name: 'Undo' });
    await page.waitFor(row);
  });
});
