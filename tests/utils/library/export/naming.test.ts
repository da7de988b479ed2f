import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { videoId } from '@/tests/utils/library/sample-transcript';
import { harmlessName } from '@/utils/library/export/harmless-name';
import { createFileNamer, fileStem } from '@/utils/library/export/name-files';
import { findVideoInName } from '@/utils/transcript/formats/finishing/video-in-name';
import { parseIsoDate } from '@/utils/transcript/iso-date';

const zoo = videoId('jNQXAC9IVRw');
const anyText = fc.string({ unit: 'binary', maxLength: 300 });

describe('a name that can be written on every system', () => {
  test.each([
    ['an ordinary one stays', 'Me at the zoo', 'Me at the zoo'],
    ['what Windows forbids looks almost the same', 'Who? "Me": a/b', "Who？ 'Me'∶ a∕b"],
    ['devices of Windows get another name', 'CON', '_CON'],
    ['also with an extension', 'nul.txt', '_nul.txt'],
    ['but not what only begins like them', 'Console', 'Console'],
    ['line breaks become spaces', 'One\r\ntwo', 'One two'],
    ['dots and spaces at its ends go', ' ..hidden.. ', 'hidden'],
    ['what turns the direction of text goes', 'txt.\u202Eexe', 'txt.exe'],
    ['halves of surrogate pairs go', 'a\uD800b', 'a\uFFFDb'],
    ['other scripts stay', 'قناة 新聞 ニュース', 'قناة 新聞 ニュース'],
    ['nothing is left of nothing', '???'.replaceAll('?', ' '), ''],
    ['steps up are no steps', '../../etc', '∕..∕etc'],
  ])('%s', (_sentence, text, name) => {
    expect(harmlessName(text, 200)).toBe(name);
  });

  test('is cut between what people see as characters', () => {
    expect(harmlessName('👨‍👩‍👧👨‍👩‍👧', 20)).toBe('👨‍👩‍👧');
  });

  test('holds for any text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 10, max: 200 }), (text, maximumBytes) => {
        const name = harmlessName(text, maximumBytes);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(maximumBytes);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|[. ]$|^[. ]/u);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the name of a transcript’s file', () => {
  const named = { videoId: zoo, title: 'Me at the zoo', channel: 'jawed', publishedOn: null };

  test.each([
    ['has its date, title and video', { publishedOn: parseIsoDate('2005-04-23') }],
    ['does without a date', {}],
    ['does without a title', { title: '' }],
    ['does without a video', { videoId: null }],
    ['never names a video that it has not', { videoId: null, title: 'dQw4w9WgXcQ' }],
    ['nor in brackets', { videoId: null, title: 'Song [dQw4w9WgXcQ]' }],
  ])('%s', (_sentence, changes) => {
    const stem = fileStem({ ...named, ...changes });
    const wanted = { ...named, ...changes }.videoId;
    expect(findVideoInName(`${stem}.srt`)?.videoId ?? null).toBe(wanted);
  });

  test('reads as a person would write it', () => {
    const publishedOn = parseIsoDate('2005-04-23');
    expect(fileStem({ ...named, publishedOn })).toBe('2005-04-23 Me at the zoo [jNQXAC9IVRw]');
  });

  test('is never the same twice in a zip, also where capitals do not count', () => {
    const channel = fc.constantFrom(null, 'News', 'NEWS', 'news.md', 'ß', 'SS', '..');
    const title = fc.constantFrom('', 'Talk', 'TALK', 'talk (2)', 'a/b', 'a∕b', 'news');
    const video = fc.constantFrom(null, zoo);
    const transcript = fc.record({ channel, title, videoId: video });
    fc.assert(
      fc.property(fc.array(transcript, { maxLength: 40 }), (transcripts) => {
        const nameFile = createFileNamer('.md');
        const names = transcripts.map((one) => nameFile({ ...one, publishedOn: null }));
        const folders = new Set(names.flatMap((name) => name.split('/').slice(0, -1)));
        const folded = [...names, ...folders].map((name) => name.toUpperCase().toLowerCase());
        expect(new Set(folded.slice(0, names.length)).size).toBe(names.length);
        expect(
          folded.slice(names.length).some((folder) => folded.indexOf(folder) < names.length),
        ).toBe(false);
      }),
    );
  });
});
