import type { BrowserName } from './browser-name';
import { browserPlaces } from './browser-places';
import { type Machine, thisMachine } from './machine';

const VARIABLES: Readonly<Record<BrowserName, string>> = {
  chromium: 'SIDESCRIPT_CHROMIUM',
  firefox: 'SIDESCRIPT_FIREFOX',
};

const DEBIAN_PACKAGES: Readonly<Record<BrowserName, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const APT_GET = '/usr/bin/apt-get';

/**
 * Finds a browser's program: the one named in SIDESCRIPT_CHROMIUM or SIDESCRIPT_FIREFOX; else one
 * that is installed (Chromium, Chrome, Edge or Firefox); else Playwright's download; else, for root
 * on Debian, installs it and says so. Rejects in words that say what to do.
 */
export async function findBrowser(
  name: BrowserName,
  machine: Machine = thisMachine(),
): Promise<string> {
  const chosen = machine.environment[VARIABLES[name]];
  if (chosen !== undefined && chosen !== '') return checkChosen(name, chosen, machine);
  const path = (await findInstalled(name, machine)) ?? (await installOnDebian(name, machine));
  if (path === null) throw new Error(adviceFor(name));
  return path;
}

async function checkChosen(name: BrowserName, path: string, machine: Machine): Promise<string> {
  if (await machine.isProgram(path)) return path;
  throw new Error(`${VARIABLES[name]} says ${path}, but there is no program.`);
}

async function findInstalled(name: BrowserName, machine: Machine): Promise<string | null> {
  const downloads = name === 'chromium' ? [machine.downloadedChromium] : [];
  for (const path of [...browserPlaces(name, machine), ...downloads]) {
    if (await machine.isProgram(path)) return path;
  }
  return null;
}

async function installOnDebian(name: BrowserName, machine: Machine): Promise<string | null> {
  if (machine.userId !== 0 || !(await machine.isProgram(APT_GET))) return null;
  const packageName = DEBIAN_PACKAGES[name];
  machine.say(`No ${titleOf(name)} here: installing the package ${packageName} by apt-get.`);
  // The other browser may be on its way in at the same time.
  const patience = ['-o', 'DPkg::Lock::Timeout=600'];
  try {
    await machine.run(APT_GET, ['update']);
    await machine.run(APT_GET, [...patience, 'install', '-y', packageName]);
  } catch (error) {
    throw new Error(adviceFor(name), { cause: error });
  }
  return findInstalled(name, machine);
}

function adviceFor(name: BrowserName): string {
  const advice: Readonly<Record<BrowserName, string>> = {
    chromium: 'Install Chromium, Chrome or Edge, or run "npx playwright install chromium"',
    firefox: 'Install Firefox (https://www.mozilla.org/firefox/)',
  };
  return (
    `No ${titleOf(name)} was found. ${advice[name]}. ` +
    `If it lies in an unusual place, put its path into ${VARIABLES[name]}.`
  );
}

function titleOf(name: BrowserName): string {
  return name === 'chromium' ? 'Chromium' : 'Firefox';
}
