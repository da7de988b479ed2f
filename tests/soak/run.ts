import { parseArgs } from 'node:util';
import type { BrowserName } from '@/tests/support/browser-name';
import { walk } from './walk';
import { startWalker } from './walker';

/**
 * `npm run soak`: a long random walk over YouTube's pages in both browsers, with the built extensions.
 * `npm run soak -- --seed 1234 --steps 500 --browser firefox` walks a certain way.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    steps: { type: 'string', default: '200' },
    browser: { type: 'string' },
  },
});
const names: readonly BrowserName[] = ['chromium', 'firefox'];

for (const name of names.filter(
  (each) => values.browser === undefined || values.browser === each,
)) {
  console.log(`${name}, seed ${values.seed}`);
  const walker = await startWalker(name);
  try {
    await walk(walker, {
      seed: Number(values.seed),
      steps: Number(values.steps),
      onStep: (step, number) => console.log(`  ${number}. ${step}`),
    });
    console.log(`${name}: ${values.steps} steps, all as it should be`);
  } finally {
    await walker.along.close();
  }
}
