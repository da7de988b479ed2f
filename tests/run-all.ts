import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { findBrowser } from '@/tests/support/find-browser';

/** What `npm test` runs, in order: everything runs, whatever fails before it. */
const projects = ['unit', 'component', 'chromium', 'firefox'] as const;
const resultsFolder = '.output/test-results';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What the failed ones are called, each with its project. */
  readonly failures: readonly string[];
}

/** The part of Vitest's report that is read. */
interface Results {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

const noResults: Results = { numPassedTests: 0, numTotalTests: 0, testResults: [] };

await rm(resultsFolder, { recursive: true, force: true });
await mkdir(resultsFolder, { recursive: true });

// Found, or installed, before anything needs them.
process.env['SIDESCRIPT_CHROMIUM'] = await findBrowser('chromium');
process.env['SIDESCRIPT_FIREFOX'] = await findBrowser('firefox');

const isChecked = run('tsx', ['tests/check.ts']);
const counts: Counts[] = [];
for (const project of projects) counts.push(await runProject(project));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, isChecked ? 0 : 1);
const summary = `${passed} passed, ${failed} failed`;
await writeFile(`${resultsFolder}/summary.txt`, `${summary}\n`);
// Said again at the end: who reads the end of a long log reads all that matters.
if (!isChecked) console.log('FAILED  the check');
for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`FAILED  ${failure}`);
console.log(summary);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * What did not pass has failed: a test that was skipped, for example by what broke before it, too.
 * A project that ran no test, or broke outside its tests, counts as one failure.
 */
async function runProject(project: string): Promise<Counts> {
  const file = `${resultsFolder}/${project}.json`;
  const isSuccess = run('vitest', [
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const { numPassedTests, numTotalTests, testResults } = await readResults(file);
  const numOthers = numTotalTests - numPassedTests;
  const isExplained = isSuccess ? numPassedTests > 0 : numOthers > 0;
  const failures = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed')
    .map(({ fullName, status }) => `${project}: ${fullName} (${status})`);
  if (!isExplained) failures.push(`${project}: broke outside its tests`);
  return { passed: numPassedTests, failed: numOthers + (isExplained ? 0 : 1), failures };
}

async function readResults(file: string): Promise<Results> {
  try {
    const results: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isResults(results) ? results : noResults;
  } catch {
    return noResults;
  }
}

function isResults(results: unknown): results is Results {
  return (
    typeof results === 'object' &&
    results !== null &&
    'numPassedTests' in results &&
    typeof results.numPassedTests === 'number' &&
    'numTotalTests' in results &&
    typeof results.numTotalTests === 'number' &&
    'testResults' in results &&
    Array.isArray(results.testResults)
  );
}

function run(command: string, commandArguments: readonly string[]): boolean {
  return spawnSync(command, commandArguments, { stdio: 'inherit', shell: false }).status === 0;
}
