import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Tab } from '@/tests/support/browser-driver';
import { sampleCues, sampleTranscript } from '@/tests/support/sample-transcript';
import { startSidescript, type RunningSidescript } from '@/tests/support/start-sidescript';
import type { Target } from '@/tests/support/target';
import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';

/** What the extension's own pages have of the browser. */
declare const chrome: {
  readonly tabs: {
    readonly query: (what: { readonly url: string }) => Promise<readonly { readonly id: number }[]>;
    readonly sendMessage: (id: number, message: object) => Promise<unknown>;
  };
};

const videoId = 'RiverWalk03';
const otherId = 'RiverOther1';
const address = `https://www.youtube.com/watch?v=${videoId}`;
const panel: Target = { role: 'complementary', name: 'Transcript' };
const lines: Target = { role: 'listitem', within: panel };
const spokenLine: Target = { ...lines, current: true };
const status: Target = { role: 'status', within: panel };

function button(name: string): Target {
  return { role: 'button', name, exact: true, within: panel };
}

let sidescript: RunningSidescript;
let tab: Tab;

beforeAll(async () => {
  sidescript = await startSidescript(inject('browserName'));
  const files = [videoId, otherId].map((id) => {
    sidescript.standIn.setVideo({ id, title: id, channel: 'Slow News', durationMs: 300_000 });
    const transcript = sampleTranscript(sampleCues(54), {
      videoId: parseVideoId(id),
      durationMs: 300_000,
    });
    return [`${id}.md`, writeArchiveMarkdown(transcript)] as const;
  });
  await sidescript.importFiles(await sidescript.writeFiles(Object.fromEntries(files)));
  tab = await sidescript.browser.openTab('https://www.youtube.com/');
});

afterAll(() => sidescript.close());

async function open(url: string): Promise<void> {
  // From elsewhere: an address that differs in its fragment alone loads no page.
  await tab.goto('https://www.youtube.com/');
  await tab.goto(url);
  await tab.evaluate(() => window.standIn.ready);
  await tab.waitFor({ ...lines, nth: 0 });
}

function playedSeconds(): Promise<number> {
  return tab.evaluate(() => document.querySelector('video')?.currentTime ?? -1);
}

describe('a quote', () => {
  test('comes home: its link plays from there', async () => {
    await open(address);
    await tab.click({ ...lines, text: 'Line 17 ' });
    await tab.press('c');
    await tab.waitFor({ ...status, text: 'Copied: Line 17' });
    const { plain } = await tab.readClipboard();
    const link = /https:\S+$/.exec(plain)?.[0] ?? '';
    expect(link).toBe(`${address}&t=65s#sidescript=65000-69000`);
    await open(link);
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
    expect(await playedSeconds()).toBeGreaterThanOrEqual(65);
  });

  test('comes home also without a page load', async () => {
    await open(address);
    await tab.evaluate(() => {
      location.hash = '#sidescript=105000-113000';
    });
    await tab.waitFor({ ...spokenLine, text: 'Line 27 ' });
  });

  test.each([
    ['times past the end', '#sidescript=900000000-999999999'],
    ['an end before its start', '#sidescript=65000-5000'],
    ['markup', '#sidescript=<img src=x onerror=alert(1)>-5'],
  ])('with %s does no harm', async (_what, fragment) => {
    await open(`${address}${fragment}`);
    expect(await tab.count(lines)).toBe(54);
    expect(await tab.evaluate(() => window.standIn.violations)).toEqual([]);
  });

  test('has the shape that was chosen, also on another video', async () => {
    const shape: Target = { role: 'combobox', name: 'Copy quotes as', within: panel };
    await open(address);
    await tab.click(button('More'));
    await tab.choose(shape, 'My own template');
    await tab.fill(
      { role: 'textbox', name: 'Template', within: panel },
      '{seconds}: {text} {author}',
    );
    await tab.waitFor({ ...status, text: '{author}' });
    await open(`https://www.youtube.com/watch?v=${otherId}`);
    await tab.click({ ...lines, text: 'Line 17 ' });
    await tab.press('c');
    await tab.waitFor({ ...status, text: 'Copied: Line 17' });
    expect((await tab.readClipboard()).plain).toBe('65: Line 17 of what is said here. {author}');
    await tab.click(button('More'));
    await tab.choose(shape, 'Plain text');
  });
});

test('the whole transcript is copied with its times', async () => {
  await open(address);
  await tab.click(button('Copy transcript'));
  await tab.click(button('With times'));
  await tab.waitFor({ ...status, text: 'Lines copied: 54' });
  const { plain } = await tab.readClipboard();
  expect(plain.split('\n').slice(0, 2)).toEqual([
    '[0:01] Line 1 of what is said here.',
    '[0:05] Line 2 of what is said here.',
  ]);
});

describe('a command of the browser', () => {
  /** As the background sends it when the browser tells of the keys. */
  async function command(name: string): Promise<void> {
    const library = await sidescript.browser.openTab(
      sidescript.browser.extensionUrl('library.html'),
    );
    await library.evaluate(async (sent) => {
      const [page] = await chrome.tabs.query({ url: 'https://www.youtube.com/watch*' });
      if (page !== undefined) await chrome.tabs.sendMessage(page.id, { command: sent });
    }, name);
    await library.close();
    await tab.bringToFront();
  }

  test('hides and shows the panel, and opens its search', async () => {
    await open(address);
    await command('toggle-panel');
    await tab.waitFor(button('Show transcript'));
    await command('focus-search');
    await tab.waitFor({ role: 'searchbox', name: 'Search this transcript', within: panel });
    await tab.type('line 5');
    await tab.waitFor({ ...status, text: '1 of 6' });
  });

  test('copies the spoken line', async () => {
    await open(`${address}#sidescript=65000-69000`);
    await tab.waitFor({ ...spokenLine, text: 'Line 17 ' });
    await tab.evaluate(() => document.querySelector('video')?.pause());
    await command('copy-spoken-line');
    await tab.waitFor({ ...status, text: /Copied: Line 1/ });
  });
});
