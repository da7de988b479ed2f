import { describe, expect, test } from 'vitest';
import { failed, finished, outcomes } from '@/tests/support/sample-import';
import { showLibraryPage } from '@/tests/support/show-library-page';

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
    [failed('entry-too-large'), 'larger than 64 MB'],
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
