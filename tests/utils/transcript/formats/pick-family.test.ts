import { expect, test } from 'vitest';

import type { TextFamily } from '@/utils/transcript/formats/families';
import { pickFamily } from '@/utils/transcript/formats/pick-family';

function family(format: string, confidence: number | null, extension: string): TextFamily {
  return {
    format,
    extensions: [extension],
    recognize: () => (confidence === null ? null : { confidence, reason: `is ${format}` }),
    read: () => ({ header: {}, cues: [] }),
  };
}

test.each<[string, readonly TextFamily[], string, string | null]>([
  ['the surest family is picked', [family('a', 0.5, 'x'), family('b', 0.8, 'y')], 'f.x', 'b'],
  [
    'of equally sure ones, that of the extension',
    [family('a', 0.9, 'x'), family('b', 0.9, 'y')],
    'f.Y',
    'b',
  ],
  [
    'of equally sure ones without it, the first',
    [family('a', 0.9, 'x'), family('b', 0.9, 'y')],
    'f.z',
    'a',
  ],
  [
    'an extension does not outweigh content',
    [family('a', 0.9, 'x'), family('b', 0.6, 'y')],
    'f.y',
    'a',
  ],
  ['where none knows the file, none is picked', [family('a', null, 'x')], 'f.x', null],
])('%s', (_, families, name, format) => {
  expect(pickFamily(families, 'content', name)?.family.format ?? null).toBe(format);
});
