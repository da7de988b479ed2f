import { describe, expect, test } from 'vitest';
import { button, query } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { cutOff, failed, finished, ofOtherVideo, outcomes } from '@/tests/support/sample-import';
import { showLibraryPage, type Shown } from '@/tests/support/show-library-page';
import type { Continuation } from '@/utils/library/import/create-importer';
import type { ImportOutcome } from '@/utils/library/import/import-outcome';
import type { VideoChoice } from '@/utils/library/import/video-choice';

describe('the report', () => {
  test('is not there while the import runs', () => {
    const page = showLibraryPage({ job: { ...finished, isRunning: true } });
    expect(page.querySelector('[aria-label="Import report"]')).toBeNull();
  });

  test.each([
    [outcomes[0], 'Added, but not all of it could be read:'],
    [outcomes[1], 'Already in your library, unchanged.'],
    [outcomes[2], 'It replaced an older transcript'],
    [outcomes[3], 'Its video was taken from the file’s name.'],
    [outcomes[5], 'Nothing in this file says which video it belongs to.'],
    [failed('not-a-transcript'), 'not a transcript that Sidescript can read'],
    [failed('unreadable'), 'The browser could not read this file.'],
    [failed('folder-unreadable'), 'could not read this folder'],
    [failed('zip-damaged'), 'This zip is damaged'],
    [failed('entry-damaged'), 'is damaged'],
    [failed('entry-encrypted'), 'needs a password'],
    [failed('entry-method-unknown'), 'packed in an unusual way'],
    [failed('too-large'), 'larger than 64 MB'],
    [failed('entry-packed-too-tightly'), 'hundreds of times its size'],
    [failed('zip-inside-zip'), 'a zip inside a zip'],
  ])('says of %o: %s', (outcome, reason) => {
    if (outcome === undefined) throw new Error('no outcome');
    const page = showLibraryPage({
      job: finished,
      part: { filter: 'explained', outcomes: [outcome], next: null },
    });
    expect(page.querySelector('.outcomes h3')?.textContent).toBe(outcome.path);
    expect(page.querySelector('.outcomes')?.textContent).toContain(reason);
  });
});

describe('what a person decides', () => {
  const shown = (outcome: ImportOutcome): Shown => ({
    job: finished,
    part: { filter: 'explained', outcomes: [outcome], next: null },
  });

  test.each<readonly [string, VideoChoice]>([
    ['The video I was watching', 'wanted'],
    ['The video in the file', 'own'],
  ])('a file that names another video is asked about: %s', async (name, choice) => {
    const choices: VideoChoice[] = [];
    const page = showLibraryPage({
      ...shown(ofOtherVideo),
      async onSettleVideo(_job, _outcome, chosen) {
        choices.push(chosen);
        return 'ran';
      },
    });
    const outcome = query(page, '.outcomes');
    expect(outcome.textContent).toContain('Which is right?');
    expect(await accessibilityProblems(outcome)).toEqual([]);
    button(outcome, name).click();
    expect(choices).toEqual([choice]);
  });

  test.each<readonly [Continuation, string]>([
    ['choose-again', 'This file is not open any more.'],
    ['not-ours', 'Another tab is at work'],
    ['unavailable', 'Your library could not be read or written.'],
  ])('and that cannot be done (%s) is told', async (continuation, words) => {
    const [, , , , strange] = outcomes;
    if (strange === undefined) throw new Error('no outcome');
    const page = showLibraryPage({ ...shown(strange), onReadAs: async () => continuation });
    button(page, 'Import with these letters').click();
    await expect.poll(() => query(page, '.outcomes').textContent).toContain(words);
  });
});

describe('an import that did not come to its end', () => {
  test('goes on by a button where it can', async () => {
    const page = showLibraryPage({ job: cutOff, canContinue: true });
    const alert = query(page, '.interruption');
    expect(alert.textContent).not.toContain('choose the same again');
    expect(await accessibilityProblems(alert)).toEqual([]);
  });

  test('asks for the same again where the button did not help', async () => {
    const onContinue = async () => 'choose-again' as const;
    const page = showLibraryPage({ job: cutOff, canContinue: true, onContinue });
    button(page, 'Continue').click();
    const alert = query(page, '.interruption');
    await expect.poll(() => alert.textContent).toContain('choose the same again: archive.zip');
  });
});
