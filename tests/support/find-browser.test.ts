import { describe, expect, test } from 'vitest';
import type { BrowserName } from './browser-name';
import { findBrowser } from './find-browser';
import type { Machine } from './machine';

const downloadedChromium = '/home/ada/.cache/ms-playwright/chromium/chrome';

interface Given {
  readonly programs?: readonly string[];
  readonly platform?: NodeJS.Platform;
  readonly environment?: Readonly<Record<string, string>>;
  readonly userId?: number;
  /** The program that `apt-get install` brings; `null` when it fails. */
  readonly installs?: string | null;
}

/** A machine in memory; what it ran and said is written down in order. */
function fakeMachine({
  programs = [],
  platform = 'linux',
  environment = { PATH: '/usr/local/bin:/usr/bin' },
  userId = 1000,
  installs = null,
}: Given): { readonly machine: Machine; readonly diary: readonly string[] } {
  const present = new Set(programs);
  const diary: string[] = [];
  const machine: Machine = {
    platform,
    environment,
    userId,
    downloadedChromium,
    isProgram: (path) => Promise.resolve(present.has(path)),
    say: (line) => void diary.push(line),
    run: (command, values) => {
      diary.push([command, ...values].join(' '));
      if (!values.includes('install')) return Promise.resolve();
      if (installs === null) return Promise.reject(new Error('No network.'));
      present.add(installs);
      return Promise.resolve();
    },
  };
  return { machine, diary };
}

const inWindows = {
  platform: 'win32',
  environment: {
    ProgramFiles: String.raw`C:\Program Files`,
    'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
    LOCALAPPDATA: String.raw`C:\Users\Ada\AppData\Local`,
  },
} satisfies Given;

const inMac = { platform: 'darwin', environment: { HOME: '/Users/ada' } } satisfies Given;

type Row = readonly [sentence: string, name: BrowserName, given: Given, path: string];

describe('a browser is found', () => {
  test.each<Row>([
    ['on the path', 'firefox', { programs: ['/usr/local/bin/firefox'] }, '/usr/local/bin/firefox'],
    [
      'in /usr/bin without a path',
      'chromium',
      { programs: ['/usr/bin/chromium'], environment: {} },
      '/usr/bin/chromium',
    ],
    [
      'Chromium before Chrome, wherever they lie',
      'chromium',
      { programs: ['/usr/local/bin/google-chrome', '/usr/bin/chromium'] },
      '/usr/bin/chromium',
    ],
    [
      'Edge where there is nothing else',
      'chromium',
      { programs: ['/usr/bin/microsoft-edge-stable', '/usr/bin/firefox'] },
      '/usr/bin/microsoft-edge-stable',
    ],
    ["Debian's Firefox", 'firefox', { programs: ['/usr/bin/firefox-esr'] }, '/usr/bin/firefox-esr'],
    [
      'what is installed before what Playwright downloaded',
      'chromium',
      { programs: [downloadedChromium, '/usr/bin/google-chrome'] },
      '/usr/bin/google-chrome',
    ],
    [
      'what Playwright downloaded before anything is installed',
      'chromium',
      { programs: [downloadedChromium, '/usr/bin/apt-get'], userId: 0 },
      downloadedChromium,
    ],
    [
      'the one that the environment names before all others',
      'firefox',
      {
        programs: ['/opt/firefox/firefox', '/usr/bin/firefox'],
        environment: { SIDESCRIPT_FIREFOX: '/opt/firefox/firefox', PATH: '/usr/bin' },
      },
      '/opt/firefox/firefox',
    ],
    [
      'for one person on Windows',
      'chromium',
      {
        ...inWindows,
        programs: [String.raw`C:\Users\Ada\AppData\Local\Google\Chrome\Application\chrome.exe`],
      },
      String.raw`C:\Users\Ada\AppData\Local\Google\Chrome\Application\chrome.exe`,
    ],
    [
      'for everyone on Windows',
      'firefox',
      { ...inWindows, programs: [String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`] },
      String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
    ],
    [
      "among a Mac's applications",
      'chromium',
      { ...inMac, programs: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'] },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      "among a person's own applications on a Mac",
      'firefox',
      { ...inMac, programs: ['/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox'] },
      '/Users/ada/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  ])('%s', async (_sentence, name, given, path) => {
    const { machine, diary } = fakeMachine(given);
    expect(await findBrowser(name, machine)).toBe(path);
    expect(diary).toEqual([]);
  });
});

describe('a browser that is missing', () => {
  test('is installed for root on Debian, which is told', async () => {
    const { machine, diary } = fakeMachine({
      programs: ['/usr/bin/apt-get'],
      userId: 0,
      installs: '/usr/bin/firefox-esr',
    });
    expect(await findBrowser('firefox', machine)).toBe('/usr/bin/firefox-esr');
    expect(diary).toEqual([
      'No Firefox here: installing the package firefox-esr by apt-get.',
      '/usr/bin/apt-get update',
      '/usr/bin/apt-get -o DPkg::Lock::Timeout=600 install -y firefox-esr',
    ]);
  });

  test.each<readonly [sentence: string, name: BrowserName, given: Given, advice: string]>([
    [
      'is asked for in plain words',
      'chromium',
      { programs: ['/usr/bin/apt-get'] },
      'No Chromium was found. Install Chromium, Chrome or Edge, or run ' +
        '"npx playwright install chromium". If it lies in an unusual place, put its path into ' +
        'SIDESCRIPT_CHROMIUM.',
    ],
    [
      'is asked for when apt-get cannot help',
      'firefox',
      { programs: ['/usr/bin/apt-get'], userId: 0 },
      'No Firefox was found. Install Firefox (https://www.mozilla.org/firefox/).',
    ],
    [
      'is not replaced when the environment names it',
      'chromium',
      { programs: ['/usr/bin/chromium'], environment: { SIDESCRIPT_CHROMIUM: '/opt/none' } },
      'SIDESCRIPT_CHROMIUM says /opt/none, but there is no program.',
    ],
  ])('%s', async (_sentence, name, given, advice) => {
    await expect(findBrowser(name, fakeMachine(given).machine)).rejects.toThrow(advice);
  });
});
