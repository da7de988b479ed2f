import { describe, expect, test } from 'vitest';
import { startEachTestAfresh } from '@/tests/utils/library/fresh-database';
import { LEFT_OUT, ROW_PARSERS, TRANSCRIPT_STORES } from '@/utils/library/backup/backed-up-stores';
import { openDatabase } from '@/utils/library/open-database';

startEachTestAfresh();

describe('the stores of the database', () => {
  test('are each either in a backup, or left out for a reason', async () => {
    const database = await openDatabase(() => undefined);
    const declared = [...TRANSCRIPT_STORES, ...ROW_PARSERS.keys(), ...LEFT_OUT.keys()];
    expect(declared.toSorted()).toStrictEqual([...database.objectStoreNames]);
  });
});

const id = 'abcdefghijklmnopqrstuv';
const video = 'jNQXAC9IVRw';
const shifted = { kind: 'shifted', offsetMs: 1200, drift: 0, anchorMs: null };

describe('a row that stood in a file', () => {
  test.each([
    ['chosenVideos', id, video, 'bad id', 'bad video'],
    ['preferredTranscripts', video, id, 'bad video', 'bad id'],
    ['bundled', 'transcripts/zoo.md', id, 7, 'bad id'],
    ['timing', id, shifted, 'bad id', { kind: 'shifted', offsetMs: 'a lot' }],
  ] as const)('of %s is taken as it is, or not at all', (store, key, value, badKey, badValue) => {
    const parse = ROW_PARSERS.get(store);
    expect(parse?.(key, value)).toStrictEqual([key, value]);
    expect(parse?.(badKey, value)).toBeNull();
    expect(parse?.(key, badValue)).toBeNull();
    expect(parse?.(key, undefined)).toBeNull();
  });
});
