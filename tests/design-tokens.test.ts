import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The one file that says what colours and sizes there are. */
const TOKENS = 'components/shared/tokens.css';

const sheets = ['components', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.css') && file !== TOKENS);

const tokens = namesIn(readFileSync(TOKENS, 'utf8'), /^\s*(--[\w-]+):/gm);

function namesIn(style: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...style.matchAll(pattern)].map(([, name = '']) => name));
}

/** Each line of each sheet that a pattern fits, with where it stands. */
function linesLike(pattern: RegExp): readonly string[] {
  return sheets.flatMap((sheet) =>
    readFileSync(sheet, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${sheet}:${index + 1} ${line}`] : [])),
  );
}

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(10);
  expect(tokens.size).toBeGreaterThan(20);
});

test.each([
  ['a colour', /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i],
  ['a size of type', /font-size: [1-9]/],
  ['a radius that is seen', /border-radius: (?:[3-9]|\d\d)\d*px/],
])('no style sheet makes up %s of its own', (_what, pattern) => {
  expect(linesLike(pattern)).toEqual([]);
});

test('the panel, the library and the popup use every token, and none that is not there', () => {
  const all = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n');
  const used = namesIn(all, /var\((--[\w-]+)/g);
  const own = namesIn(all, /^\s*(--[\w-]+):/gm);
  expect([...tokens].filter((token) => !used.has(token))).toEqual([]);
  // One with a fallback is set where it is needed.
  const withoutFallback = namesIn(all, /var\((--[\w-]+)\)/g);
  expect([...withoutFallback].filter((name) => !tokens.has(name) && !own.has(name))).toEqual([]);
});
