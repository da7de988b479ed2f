import { describe, expect, test } from 'vitest';

import { linesOf, readSoundJson } from '@/tests/utils/transcript/formats/read-json';
import { readTextFieldJson } from '@/utils/transcript/formats/json/text-field-json';

describe('a text in an object', () => {
  test('becomes lines without times, with what is said of its video', () => {
    const value = { video_id: 'AAAAAAAAAAA', title: 'T', transcript: 'It is. So it is.' };
    expect(linesOf(readTextFieldJson, value)).toEqual([
      [null, null, 'It is.'],
      [null, null, 'So it is.'],
    ]);
    expect(readSoundJson(readTextFieldJson, value).header).toMatchObject({
      videoId: 'AAAAAAAAAAA',
      title: 'T',
    });
  });
});
