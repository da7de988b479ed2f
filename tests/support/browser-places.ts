import { posix, win32 } from 'node:path';
import type { BrowserName } from './browser-name';

/** What of a machine tells where programs lie. */
export interface Place {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Names of the commands, the best first: Chromium before those that people have a profile in. */
const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_APPLICATIONS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox'],
};

/** The program of a Mac application that is called otherwise than the application. */
const MAC_PROGRAMS: Readonly<Record<string, string>> = { Firefox: 'firefox' };

const WINDOWS_PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    String.raw`Chromium\Application\chrome.exe`,
    String.raw`Google\Chrome\Application\chrome.exe`,
    String.raw`Microsoft\Edge\Application\msedge.exe`,
  ],
  firefox: [String.raw`Mozilla Firefox\firefox.exe`],
};

/** Every path where a browser usually lies on such a machine, the best first. */
export function browserPlaces(name: BrowserName, place: Place): readonly string[] {
  if (place.platform === 'win32') return windowsPlaces(name, place);
  if (place.platform === 'darwin') return [...macPlaces(name, place), ...pathPlaces(name, place)];
  return [...pathPlaces(name, place), ...COMMANDS[name].map((command) => `/usr/bin/${command}`)];
}

function macPlaces(name: BrowserName, { environment }: Place): readonly string[] {
  const folders = ['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')];
  return MAC_APPLICATIONS[name].flatMap((application) => {
    const program = MAC_PROGRAMS[application] ?? application;
    return folders.map((folder) => `${folder}/${application}.app/Contents/MacOS/${program}`);
  });
}

function windowsPlaces(name: BrowserName, { environment }: Place): readonly string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((variable) => environment[variable])
    .filter((folder) => folder !== undefined);
  return WINDOWS_PROGRAMS[name].flatMap((program) =>
    folders.map((folder) => win32.join(folder, program)),
  );
}

function pathPlaces(name: BrowserName, { environment }: Place): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(posix.delimiter).filter((path) => path !== '');
  return COMMANDS[name].flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}
