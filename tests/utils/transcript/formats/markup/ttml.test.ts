import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { readTtml, recognizeTtml } from '@/utils/transcript/formats/markup/ttml';

function read(text: string) {
  const problems = createProblemList();
  const { header, cues } = readTtml(text, problems);
  return { header, cues, problems: problems.toArray().map(({ code, line }) => [code, line]) };
}

function body(content: string, attributes = ''): string {
  return `<tt xmlns="http://www.w3.org/ns/ttml" ${attributes}><body><div>${content}</div></body></tt>`;
}

function timesOf(text: string): readonly (readonly [number | null, number | null])[] {
  return read(text).cues.map(({ startMs, endMs }) => [startMs, endMs]);
}

test('a speaker whom the head does not name is called as the paragraph says', () => {
  const text = '<tt><body><p begin="1s" ttm:agent="SPEAKER_1">A</p><p begin="2s">B</p></body></tt>';
  expect(read(text).cues.map(({ speaker }) => speaker)).toEqual(['SPEAKER_1', null]);
});

test('a TTML file gives what its head says, and each paragraph with its times', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<tt:tt xml:lang="es" xmlns:tt="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata">
<tt:head><tt:metadata><ttm:title>Ríos</ttm:title><ttm:agent xml:id="a1" type="person">
<ttm:name type="full">Ann Lee</ttm:name></ttm:agent></tt:metadata></tt:head>
<tt:body><tt:div>
<tt:p begin="00:00:00.000" end="00:00:02.500" ttm:agent="a1">Hola &amp;<tt:br/>adiós</tt:p>
<tt:p begin="00:00:02.500" end="00:00:06.000">Dos</tt:p>
</tt:div></tt:body></tt:tt>`;
  expect(read(text)).toEqual({
    header: { title: 'Ríos', language: 'es' },
    cues: [
      { startMs: 0, endMs: 2500, text: 'Hola &\nadiós', speaker: 'Ann Lee', line: 6 },
      { startMs: 2500, endMs: 6000, text: 'Dos', speaker: null, line: 7 },
    ],
    problems: [],
  });
});

describe('the times of a line', () => {
  test.each([
    ['may be its beginning and duration', body('<p begin="1s" dur="2s">A</p>'), [[1000, 3000]]],
    [
      'end with the earlier of end and duration',
      body('<p begin="1s" end="9s" dur="2s">A</p>'),
      [[1000, 3000]],
    ],
    [
      'count from the beginning of what is around it',
      '<tt><body begin="1s"><div begin="2s"><p begin="3s" end="4s">A</p></div></body></tt>',
      [[6000, 7000]],
    ],
    [
      'may all be inherited',
      '<tt><body><div begin="2s" end="5s"><p>A</p></div></body></tt>',
      [[2000, 5000]],
    ],
    [
      'may have only an inherited end',
      '<tt><body><div begin="2s" end="9s"><p begin="1s">A</p></div></body></tt>',
      [[3000, 9000]],
    ],
    [
      'may follow one another in a sequence',
      '<tt><body><div timeContainer="seq" begin="9s"><p dur="1s">A</p><p begin="2s" dur="1s">B</p></div></body></tt>',
      [
        [9000, 10_000],
        [12_000, 13_000],
      ],
    ],
    [
      'may be those of its spans',
      body('<p><span begin="1s" end="2s">A</span><br/><span begin="2s" end="3s">B</span></p>'),
      [
        [1000, 2000],
        [2000, 3000],
      ],
    ],
    ['may be unknown', body('<p>A</p>'), [[null, null]]],
    [
      'count from the document in Apple’s lyrics',
      '<tt xmlns:itunes="http://music.apple.com/lyric-ttml-internal"><body><div begin="9.5" end="1:40"><p begin="9.5" end="12">A</p></div></body></tt>',
      [[9500, 12_000]],
    ],
    [
      'count from the document in Apple’s podcasts',
      '<tt xmlns:podcasts="http://podcasts.apple.com/transcript-ttml-internal"><body dur="2:03.4"><div begin="0.700" end="2:03.4"><p begin="0.700" end="5.220"><span begin="0.700" end="5.220" podcasts:unit="sentence">A</span></p></div></body></tt>',
      [[700, 5220]],
    ],
    [
      'count from the document where they would else be after what is around it',
      '<tt><body><div begin="10s" end="20s"><p begin="11s" end="12s">A</p></div></body></tt>',
      [[11_000, 12_000]],
    ],
    [
      'count from the start of the programme where that is named',
      '<tt ttp:timeBase="smpte" ttp:frameRate="25"><head><metadata><ebuttm:documentStartOfProgramme>10:00:00:00</ebuttm:documentStartOfProgramme></metadata></head><body><div><p begin="10:00:01:00" end="10:00:02:00">A</p></div></body></tt>',
      [[1000, 2000]],
    ],
  ])('%s', (_, text, expected) => {
    expect(timesOf(text)).toEqual(expected);
  });

  test('are reported where they cannot be read, and the line is kept', () => {
    expect(read(`\n${body('<p begin="soon" end="2s">A</p>')}`)).toMatchObject({
      cues: [{ startMs: null, endMs: 2000, text: 'A' }],
      problems: [['bad-time', 2]],
    });
  });
});

describe('the text of a line', () => {
  test.each([
    [
      'has its white space made one',
      body('<p begin="1s">\n  A\n  B <span>C</span>\n</p>'),
      ' A B C ',
    ],
    [
      'keeps its white space where the file says so',
      body('<p begin="1s" xml:space="preserve">A  B</p>'),
      'A  B',
    ],
    ['has styled pieces', body('<p begin="1s">A<span tts:fontStyle="italic">B</span></p>'), 'AB'],
    [
      'has none of what is said about it',
      body('<p begin="1s"><metadata><ttm:desc>x</ttm:desc></metadata>A</p>'),
      'A',
    ],
    [
      'has no reading aids',
      body(
        '<p begin="1s"><span tts:ruby="container"><span tts:ruby="base">風</span><span tts:ruby="text">かぜ</span></span></p>',
      ),
      '風',
    ],
    [
      'has no reading aids that a style names',
      '<tt><head><styling><style xml:id="s5" tts:ruby="text"/></styling></head><body><div><p begin="1s"><span>風</span><span style="s1 s5">かぜ</span></p></div></body></tt>',
      '風',
    ],
    [
      'has no translation of lyrics',
      body('<p begin="1s">風<span ttm:role="x-translation">wind</span></p>'),
      '風',
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text).cues).toMatchObject([{ text: expected }]);
  });
});

describe('the words of a line', () => {
  test.each([
    [
      'are its timed spans',
      '<span begin="0s" end="1s">A</span> <span begin="1s" end="2s">B</span>',
      [
        ['A', 5000, 6000],
        ['B', 6000, 7000],
      ],
    ],
    [
      'are joined from syllables',
      '<span begin="0s" end="1s">Ri</span><span begin="1s" end="2s">vers</span>',
      [['Rivers', 5000, 7000]],
    ],
    [
      'are single characters in scripts without spaces',
      '<span begin="0s" end="1s">風</span><span begin="1s" end="2s">水</span>',
      [
        ['風', 5000, 6000],
        ['水', 6000, 7000],
      ],
    ],
    [
      'may have no end, and no time',
      '<span begin="1s"><span tts:color="red">A</span></span> B',
      [
        ['A', 6000, null],
        [' B', null, null],
      ],
    ],
  ])('%s', (_, spans, expected) => {
    const { cues } = read(body(`<p begin="5s" end="9s">${spans}</p>`));
    expect(cues[0]?.words?.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual(
      expected,
    );
  });
});

test('any number of spans in one paragraph is read', () => {
  const spans = '<span begin="1s">a</span>'.repeat(200_000);
  expect(read(body(`<p>${spans}</p>`)).cues).toHaveLength(200_000);
});

describe('TTML is recognized', () => {
  test.each([
    ['by its root', '<tt xml:lang="en">', true],
    ['by its root with a namespace', '<?xml version="1.0"?><!-- x --><tt:tt>', true],
    ['not in other XML', '<timedtext format="3">', false],
    ['not in a program that mentions it', '// see <tt>', false],
    ['not in HTML with teletype', '<html><body><ttx>', false],
  ])('%s', (_, text, isTtml) => {
    expect(recognizeTtml(text) !== null).toBe(isTtml);
  });
});
