import { existsSync } from 'node:fs';

/** `npm run bench -- NAME` runs `tests/bench/NAME.ts`, which prints its figures as tables. */
const name = process.argv[2] ?? '';
const file = new URL(`${name}.ts`, import.meta.url);
if (!/^[a-z-]+$/.test(name) || name === 'run' || !existsSync(file)) {
  console.log('Name a bench: npm run bench -- follow');
  process.exit(1);
}
await import(file.href);
