import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { expectSound } from '@/tests/utils/transcript/formats/expect-sound';
import { readTranscript } from '@/utils/transcript/formats/read';

const FOLDER = 'tests/utils/transcript/formats/fixtures';
const samples = readdirSync(FOLDER)
  .filter((name) => !['README.md', 'EXPECTED.json'].includes(name))
  .map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));

/** What means something to some reader, to be met where it means nothing. */
const PIECES = [
  '-->',
  '00:00:01.000',
  '99:99:99,999',
  '-5',
  '1e999',
  'NaN',
  'null',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '\\ud800',
  '<',
  '>',
  '</p>',
  '<v A>',
  '<00:00:09.000>',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '\n',
  '\n\n',
  '\r',
  '\t',
  '\0',
  '\uFEFF',
  '\u2028',
  '\uFFFD',
  '---\n',
  '# ',
  '* ',
  ': ',
  ',',
  '{\\k5}',
  'WEBVTT\n',
];

/** A cut out of a sample, doubled, or replaced by something else. */
const change = fc.record({
  at: fc.nat(1000),
  lost: fc.nat(30),
  added: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })),
  times: fc.integer({ min: 0, max: 3 }),
});

const changes = fc.array(change, { minLength: 1, maxLength: 6 });

type Changes = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

/** `at` counts in thousandths of the text, so that long samples change throughout. */
function changeText(text: string, all: Changes): string {
  return all.reduce((changed, { at, lost, added, times }) => {
    const offset = Math.floor((at * changed.length) / 1000);
    return changed.slice(0, offset) + added.repeat(times) + changed.slice(offset + lost);
  }, text);
}

async function expectSoundlyRead(text: string, name: string): Promise<void> {
  const result = await readTranscript(new TextEncoder().encode(text), name);
  expectSound(result, text.split(/\r\n|\r|\n/).length);
}

test.each(samples)('$name, however it is damaged, is read soundly', async ({ name, text }) => {
  await expectSoundlyRead(text, name);
  await fc.assert(
    fc.asyncProperty(changes, (all) => expectSoundlyRead(changeText(text, all), name)),
    { numRuns: 60 },
  );
});

test.each(samples)('$name, cut off anywhere, is read soundly', async ({ name, text }) => {
  const cuts = fc.nat(text.length);
  await fc.assert(
    fc.asyncProperty(cuts, (length) => expectSoundlyRead(text.slice(0, length), name)),
    { numRuns: 40 },
  );
});

test('any text made of what means something is read soundly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) =>
      expectSoundlyRead(pieces.join(''), 'file'),
    ),
    { numRuns: 500 },
  );
});

test('any bytes are read soundly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const result = await readTranscript(bytes, 'file');
      expectSound(result, bytes.length + 1);
    }),
  );
  expect.hasAssertions();
});
