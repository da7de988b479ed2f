import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import peer, { type TreeNode } from 'webvtt-parser';
import entities from 'webvtt-parser/html-entities.json';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readWebvtt } from '@/utils/transcript/formats/captions/webvtt';

interface PlainCue {
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly text: string;
}

const milliseconds = fc.integer({ min: 0, max: 360_000_000 });

const timestamp = fc
  .tuple(milliseconds, fc.constantFrom('hours', 'many hours', 'minutes'))
  .map(([timeMs, form]) => {
    const [hours, minutes, seconds] = [
      timeMs / 3_600_000,
      (timeMs / 60_000) % 60,
      (timeMs / 1000) % 60,
    ].map((part) => String(Math.floor(part)).padStart(2, '0'));
    const tail = `${minutes}:${seconds}.${String(timeMs % 1000).padStart(3, '0')}`;
    return form === 'minutes' ? tail : `${form === 'hours' ? '' : '0'}${hours}:${tail}`;
  });

/** Times that no one can read. Those that a person could are this project's tolerance, not W3C's. */
const damagedTimestamp = fc.constantFrom('', 'soon', '00:61:00.000', '00:00:61.000', '-00:01.000');

const space = fc.constantFrom('', ' ', '\t', '  ');

const settings = fc.constantFrom(
  '',
  ' align:start position:0%',
  ' line:-1 nonsense',
  '\tvertical:rl',
);

const timings = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: timestamp }, damagedTimestamp),
    space,
    space,
    fc.oneof({ weight: 8, arbitrary: timestamp }, damagedTimestamp),
    settings,
  )
  .map(([start, before, behind, end, rest]) => `${start}${before}-->${behind}${end}${rest}`);

const payload = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Words',
        ' ',
        '\n',
        '<',
        '>',
        '&',
        '&amp;',
        '&lt;',
        '&gt;',
        '&nbsp;',
        '&lrm;',
      ),
      fc.constantFrom(
        '&#39;',
        '&#x27;',
        '<i>',
        '</i>',
        '<b.loud>',
        '<i.red.big>',
        '</c>',
        '<v Ann>',
      ),
      fc.constantFrom('</v>', '<lang en>', '<ruby>', '<rt>', '</ruby>', '<nonsense>', '</', '<>'),
      fc.constantFrom(
        '<00:01.500>',
        '<00:00:02.000>',
        '<1:2>',
        '漢字',
        '\u{1F600}',
        '--',
        '--\u003e',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** Comments and styles stand apart: in them, W3C's own parser passes over times that count. */
const apart = fc.constantFrom(
  '\nNOTE words\nmore\n',
  '\nNOTE\n',
  '\nSTYLE\n::cue {}\n',
  '\nREGION\nid:x\n',
);

const head = fc.constantFrom(
  'WEBVTT',
  '\uFEFFWEBVTT',
  'WEBVTT words',
  'WEBVTT\twords\nLanguage: en',
);

const file = fc
  .tuple(
    head,
    fc.constantFrom('\n', '\n\n'),
    fc.array(fc.oneof(timings, timings, payload, fc.constant(''), apart)),
  )
  .map(([first, gap, chunks]) => `${first}${gap}${chunks.join('\n')}`);

function readWithPeer(text: string): readonly PlainCue[] {
  return new peer.WebVTTParser(entities).parse(text).cues.map(({ startTime, endTime, tree }) => ({
    startMs: Math.round(startTime * 1000),
    endMs: Math.round(endTime * 1000),
    text: textOf(tree),
  }));
}

function textOf({ type, value, children }: TreeNode): string {
  return type === 'text' ? String(value) : (children ?? []).map(textOf).join('');
}

function readHere(text: string): readonly PlainCue[] {
  const { cues } = readWebvtt(text, createProblemList());
  return cues.map(({ startMs, endMs, text: cueText }) => ({ startMs, endMs, text: cueText }));
}

/** The peer sorts its cues. */
function sorted(cues: readonly PlainCue[]): readonly string[] {
  return cues.map((cue) => JSON.stringify(cue)).toSorted();
}

test('W3C’s own parser finds the same cues, times and texts', () => {
  fc.assert(
    fc.property(file, (text) => {
      expect(sorted(readHere(text))).toEqual(sorted(readWithPeer(text)));
    }),
    { numRuns: 1000 },
  );
});
