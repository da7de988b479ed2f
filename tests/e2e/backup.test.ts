import {
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { keepSavedFiles, takeSavedFile, type SavedFile } from '@/tests/support/saved-files';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

const table: Target = { role: 'table', name: 'Transcripts' };
const backup: Target = { role: 'region', name: 'Export and backup' };
const storage: Target = { role: 'region', name: 'Storage' };
const dialog: Target = { role: 'dialog', name: 'Export' };

let sidescript: RunningSidescript;
let page: Tab;

async function start(): Promise<void> {
  sidescript = await startSidescript(inject('browserName'));
  page = sidescript.firstRunPage;
  await page.waitFor({ role: 'row', text: 'Me at the zoo' });
  await keepSavedFiles(page);
}

beforeEach(start);
afterEach(() => sidescript.close());

function archiveFile(title: string, videoId: string): string {
  return writeArchiveMarkdown(
    sampleTranscript(undefined, { title, videoId: parseVideoId(videoId) }),
  );
}

async function importTwo(): Promise<void> {
  const paths = await sidescript.writeFiles({
    'first.md': archiveFile('The first', 'BackupVid01'),
    'second.md': archiveFile('The second', 'BackupVid02'),
  });
  await page.setFiles('Transcript files', paths);
  await page.waitFor({ role: 'row', text: 'The first', within: table });
  await page.waitFor({ role: 'row', text: 'The second', within: table });
}

async function backUp(): Promise<SavedFile> {
  await page.click({ role: 'button', name: 'Back up library' });
  await page.waitFor({ ...backup, text: 'Your library is backed up' });
  return takeSavedFile(page);
}

async function restore(name: string, bytes: Uint8Array): Promise<void> {
  const paths = await sidescript.writeFiles({ [name]: bytes });
  await page.setFiles('Backup file', paths);
}

/** Another browser, in which nothing was imported. */
async function startElsewhere(): Promise<void> {
  await sidescript.close();
  await start();
}

describe('a backup', () => {
  test('brings a library into another browser, with its checksum', async () => {
    await importTwo();
    const { name, bytes } = await backUp();
    expect(name).toMatch(/^sidescript-backup-\d{4}-\d\d-\d\d\.zip$/);
    const made = await page.text(backup);
    expect(made).toMatch(/Transcripts\s*3/);
    const [checksum = 'none'] = /(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/.exec(made) ?? [];

    await startElsewhere();
    await restore(name, bytes);
    await page.waitFor({ ...backup, text: 'The backup is restored' });
    const said = await page.text(backup);
    expect(said).toMatch(/Added\s*2/);
    expect(said).toMatch(/In your library already\s*1/);
    expect(said).toContain(checksum);
    await page.waitFor({ role: 'row', text: 'The first', within: table });
    await page.waitFor({ role: 'row', text: 'The second', within: table });
  });

  test('that was cut off says what is lost, by title', async () => {
    await importTwo();
    const { name, bytes } = await backUp();
    const length = Buffer.from(bytes).indexOf('SSB1') + 40;
    await startElsewhere();
    await restore(name, bytes.subarray(0, length));
    await page.waitFor({ ...backup, text: 'What is whole in the backup is restored' });
    const said = await page.text(backup);
    expect(said).toContain('could not be restored');
    expect(said).toContain('The first');
    expect(said).toContain('The second');
    expect(said).not.toContain('Me at the zoo');
  });

  test('can be restored while files are imported', async () => {
    await importTwo();
    const { name, bytes } = await backUp();
    await startElsewhere();
    const files = Array.from({ length: 60 }, (_, number): [string, string] => [
      `${number}.md`,
      archiveFile(`Imported ${number}`, `Meanwhile${String(number).padStart(2, '0')}`),
    ]);
    const paths = await sidescript.writeFiles(Object.fromEntries(files));
    await page.setFiles('Transcript files', paths);
    await restore(name, bytes);
    await page.waitFor({ ...backup, text: 'The backup is restored' });
    await page.waitFor({ role: 'region', name: 'Import report', text: '60 added' });
    expect(await page.text(backup)).toMatch(/Added\s*2/);
    await page.waitFor({ ...storage, text: /Transcripts\s*63/ });
  });
});

test('a zip that is no backup is refused, and imported instead', async () => {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  await zip.add('show/talk.md', new TextReader(archiveFile('From a zip', 'BackupVid03')));
  await restore('archive.zip', await zip.close());
  await page.waitFor({ ...backup, text: 'archive.zip is not a backup made by Sidescript.' });
  await page.click({ role: 'button', name: 'Import it instead' });
  await page.waitFor({ role: 'row', text: 'From a zip', within: table });
});

test('everything is exported into one zip, by keyboard alone', async () => {
  await importTwo();
  await page.click({ role: 'button', name: 'Export all' });
  await page.waitFor({ ...dialog, text: 'Export 3 transcripts' });
  await page.press('ArrowDown');
  await page.waitUntil(
    () =>
      document
        .querySelector<HTMLInputElement>('dialog input:checked')
        ?.parentElement?.textContent?.startsWith('SubRip') === true,
  );
  await page.press('Enter');
  await page.waitFor({ ...dialog, text: 'Your export is saved' });
  const { name, bytes } = await takeSavedFile(page);
  expect(name).toMatch(/^sidescript-export-.*\.zip$/);
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  expect(entries.map(({ filename }) => filename).toSorted()).toStrictEqual([
    'Slow News/2025-04-28 The first [BackupVid01].srt',
    'Slow News/2025-04-28 The second [BackupVid02].srt',
    'jawed/2005-04-23 Me at the zoo [jNQXAC9IVRw].srt',
  ]);
  await page.press('Escape');
  await page.waitForNone(dialog);
});

test('storage says what is kept, and deletes everything once it is confirmed', async () => {
  await importTwo();
  const other = await sidescript.browser.openTab(sidescript.browser.extensionUrl('library.html'));
  await other.waitFor({ role: 'row', text: 'The first', within: table });
  await page.bringToFront();
  await page.waitFor({ role: 'row', text: /Slow News\s*2/ });
  expect(await page.text({ role: 'table', name: 'Size by channel' })).toMatch(/Slow News\s*2/);
  expect(await page.text(storage)).toMatch(/Nothing leaves this computer\..*Transcripts\s*3/);

  await page.click({ role: 'button', name: 'Delete everything' });
  await page.fill({ role: 'textbox', name: 'Type “delete” to confirm' }, 'delete');
  await page.press('Enter');
  await page.waitFor({ ...storage, text: 'Everything was deleted.' });
  await page.waitFor({ role: 'heading', name: 'Your library is empty' });
  await other.waitFor({ role: 'heading', name: 'Your library is empty' });
  const paths = await sidescript.writeFiles({ 'new.md': archiveFile('New', 'BackupVid04') });
  await other.setFiles('Transcript files', paths);
  await other.waitFor({ role: 'row', text: 'New', within: table });
  expect(await other.count({ role: 'row', within: table })).toBe(2);
});
