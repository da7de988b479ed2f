import { describe, expect, test } from 'vitest';

import { createProblemList } from '@/utils/transcript/formats/problem-list';
import { decideVideo, videoIdConfidence } from '@/utils/transcript/formats/finishing/which-video';
import type { RawCue } from '@/utils/transcript/formats/reading';
import { parseVideoId } from '@/utils/transcript/video-id';

const ONE = 'dQw4w9WgXcQ';
const OTHER = 'jNQXAC9IVRw';

interface Case {
  readonly text?: string;
  readonly field?: string;
  readonly name?: string;
  /** Timed lines; one where a case does not say. */
  readonly lines?: readonly string[];
}

function decide({ text = '', field, name = 'talk.txt', lines = ['Words'] }: Case) {
  const problems = createProblemList();
  const cues = lines.map((spoken): RawCue => ({ startMs: 0, endMs: 1, text: spoken, line: 1 }));
  const header = field === undefined ? {} : { videoId: parseVideoId(field) };
  const decision = decideVideo(text, { header, cues }, name, problems);
  return { ...decision, codes: problems.toArray().map(({ code }) => code) };
}

describe('the video is the one', () => {
  test.each<[string, Case, string]>([
    [
      'that the times of all lines link to',
      { text: `[0:01](https://youtu.be/${ONE}?t=1) a [0:02](https://youtu.be/${ONE}?t=2) b` },
      'line-links',
    ],
    [
      'that the lines link to, even where another one is mentioned',
      { text: `[0:01](https://youtu.be/${ONE}?t=1) a, see also https://youtu.be/${OTHER}` },
      'line-links',
    ],
    ['that a field names', { field: ONE }, 'field'],
    [
      'that a field names, whatever the text links to and the file is called',
      { field: ONE, text: `https://youtu.be/${OTHER}`, name: `${OTHER}.json` },
      'field',
    ],
    [
      'that the only link in the text leads to',
      { text: `Source: <https://www.youtube.com/watch?v=${ONE}>` },
      'text-link',
    ],
    [
      'that several links in the text lead to',
      { text: `youtu.be/${ONE} and https://m.youtube.com/watch?v=${ONE}` },
      'text-link',
    ],
    [
      'that a link escaped in JSON leads to',
      { text: `"https:\\/\\/youtu.be\\/${ONE}"` },
      'text-link',
    ],
    [
      'that is linked besides what is said in a line',
      {
        text: `NOTE https://youtu.be/${ONE}\n\nsee https://youtu.be/${OTHER}`,
        lines: [`see https://youtu.be/${OTHER}`],
      },
      'text-link',
    ],
    ['in brackets in the file’s name', { name: `A talk [${ONE}].en.vtt` }, 'name-in-brackets'],
    ['in brackets before one extension', { name: `A talk [${ONE}].srt` }, 'name-in-brackets'],
    [
      'in brackets before three extensions',
      { name: `v1.2 [${ONE}].info.en-US.json` },
      'name-in-brackets',
    ],
    ['that is the file’s whole name', { name: `${ONE}.srt` }, 'whole-name'],
    ['that is the whole name, with a language', { name: `${ONE}.en.vtt` }, 'whole-name'],
    ['that is the whole name in a folder', { name: `captions/${ONE}.json3` }, 'whole-name'],
    [
      'of the name, where the text links to several',
      { text: `youtu.be/${ONE} youtu.be/${OTHER}`, name: `Talk [${ONE}].txt` },
      'name-in-brackets',
    ],
  ])('%s', (_, given, videoIdReason) => {
    expect(decide(given)).toEqual({ videoId: ONE, videoIdReason, codes: [] });
  });
});

describe('there is no video', () => {
  test.each<[string, Case, string, readonly string[]]>([
    ['where nothing names one', {}, 'no-video-link', []],
    [
      'where the lines link to two',
      { text: `https://youtu.be/${ONE}?t=1 https://youtu.be/${OTHER}?t=2` },
      'links-disagree',
      ['links-disagree'],
    ],
    [
      'where the lines link to another than a field names',
      { text: `https://youtu.be/${ONE}?t=1`, field: OTHER },
      'links-disagree',
      ['links-disagree'],
    ],
    [
      'where the text links to another than the name says',
      { text: `https://youtu.be/${ONE}`, name: `Talk [${OTHER}].txt` },
      'links-disagree',
      ['links-disagree'],
    ],
    [
      'where the text links to several',
      { text: `https://youtu.be/${ONE} https://youtu.be/${OTHER}` },
      'no-video-link',
      ['no-video-id'],
    ],
    [
      'where the only link is in what somebody says',
      { text: `see https://youtu.be/${ONE}`, lines: [`see https://youtu.be/${ONE}`] },
      'no-video-link',
      [],
    ],
    ['in a link to a channel', { text: 'https://www.youtube.com/@talks' }, 'no-video-link', []],
    [
      'in a link to another site',
      { text: `https://notyoutube.com/watch?v=${ONE}` },
      'no-video-link',
      [],
    ],
    ['in eleven letters of a name', { name: 'A talk-abcdefghijk.srt' }, 'no-video-link', []],
    ['in a name of eleven letters', { name: 'transcripts.txt' }, 'no-video-link', []],
    ['in a name of words and numbers', { name: 'interview-1.txt' }, 'no-video-link', []],
    ['in a word in brackets', { name: 'A film [Documentary].srt' }, 'no-video-link', []],
    ['in an id in the middle of a name', { name: `[${ONE}] talk.srt` }, 'no-video-link', []],
    ['in brackets of another length', { name: 'Talk [76979871].en.vtt' }, 'no-video-link', []],
  ])('%s', (_, given, videoIdReason, codes) => {
    expect(decide(given)).toEqual({ videoId: null, videoIdReason, codes });
  });
});

test.each([
  ['line-links', 'certain'],
  ['field', 'certain'],
  ['text-link', 'likely'],
  ['whole-name', 'likely'],
  ['links-disagree', 'none'],
] as const)('a video found by %s is %s', (reason, confidence) => {
  expect(videoIdConfidence(reason)).toBe(confidence);
});
