import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readWebvttCueText } from '@/utils/transcript/formats/captions/webvtt-cue-text';

describe('the text of a WebVTT cue', () => {
  test.each([
    ['is what it is', 'One\ntwo', 'One\ntwo'],
    ['has its character references decoded', 'a &lt;i> &amp; b&nbsp;c', 'a <i> & b\u00A0c'],
    ['loses its tags', '<b>One</b> <i.loud>two</i> <u>three', 'One two three'],
    ['loses tags that are unknown', '<nonsense a="b">One</nonsense>', 'One'],
    ['loses classes and languages', '<c.yellow.bg_blue>One</c> <lang en-GB>two</lang>', 'One two'],
    ['keeps what ruby says', '<ruby>漢<rt>kan</rt></ruby>', '漢kan'],
    ['keeps a “>”', '1 > 0 >> on', '1 > 0 >> on'],
    ['loses an empty tag', '<>One</>', 'One'],
    ['loses a tag over two lines', '<i\nloud>One', 'One'],
    ['loses timestamps', 'One <00:01.000>two', 'One two'],
    ['loses all behind a “<” that is not closed', 'One < two', 'One '],
  ])('%s', (_, payload, text) => {
    expect(readWebvttCueText(payload, 0).text).toBe(text);
  });

  test.each([
    ['is told to be cut off', 'One <b', true],
    ['is told to be cut off at its end', 'One <', true],
    ['is whole where every tag is', 'One <b>', false],
  ])('%s', (_, payload, isCutOff) => {
    expect(readWebvttCueText(payload, 0).isCutOff).toBe(isCutOff);
  });
});

describe('the speaker of a WebVTT cue', () => {
  test.each([
    ['is its voice', '<v Ann>One</v>', 'Ann'],
    ['may have a long name', '<v Ann  Lee\tSmith >One', 'Ann  Lee\tSmith'],
    ['may have classes', '<v.first.loud Ann>One', 'Ann'],
    ['may have an escaped name', '<v Ann &amp; Bob>One', 'Ann & Bob'],
    ['may come again', '<v Ann>One</v>\n<v Ann>two</v>', 'Ann'],
    ['may be several', '<v Ann>One</v>\n<v Bob>two</v>', 'Ann, Bob'],
    ['is unknown without a voice', '<i Ann>One', null],
    ['is unknown where the voice has no name', '<v>One</v>', null],
    ['is unknown where a tag only begins like one', '<video Ann>One', null],
  ])('%s', (_, payload, speaker) => {
    expect(readWebvttCueText(payload, 0).speaker).toBe(speaker);
  });
});

describe('the words of a WebVTT cue', () => {
  test('are cut at its timestamps; the first begins with the cue, the last ends with it', () => {
    expect(
      readWebvttCueText('One<00:02.000><c> two</c><00:00:03.500><c> three</c>', 1000).words,
    ).toEqual([
      { startMs: 1000, endMs: 2000, text: 'One' },
      { startMs: 2000, endMs: 3500, text: ' two' },
      { startMs: 3500, endMs: null, text: ' three' },
    ]);
  });

  test.each([
    ['there are none without timestamps', '<c>One</c> two', []],
    ['a timestamp that is damaged is no timestamp', 'One <1:00> two <00:01.000x>three', []],
    ['what is only white space is no word', ' <00:02.000>One', ['One']],
  ])('%s', (_, payload, texts) => {
    expect(readWebvttCueText(payload, 0).words.map(({ text }) => text)).toEqual(texts);
  });

  test('together are the text', () => {
    const piece = fc.constantFrom('One', ' two', '<00:01.000>', '<00:02.000>', '<c>', '&amp;', '<');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, words } = readWebvttCueText(`Zero<00:00.500>${pieces.join('')}`, 0);
        const joined = words.map((word) => word.text).join('');
        expect(joined.trim()).toBe(text.trim());
      }),
    );
  });
});
