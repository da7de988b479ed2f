import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createSearch } from '@/utils/session/create-search';
import type { CueList } from '@/utils/transcript/model';

const lines: CueList = {
  timing: 'none',
  cues: ['One fish', 'two fish', 'red', 'blue fish'].map((text) => ({ text })),
};

function openSearch() {
  const reached: number[] = [];
  const search = createSearch(signal(lines), (lineIndex) => reached.push(lineIndex));
  search.open();
  return { search, reached };
}

describe('the search', () => {
  test('comes to the first match as one types', () => {
    const { search, reached } = openSearch();
    search.setQuery('fish');
    expect(search.matches.value).toMatchObject({ currentIndex: 0, count: 3 });
    expect(reached).toEqual([0]);
  });

  test('steps from match to match, and from the last to the first', () => {
    const { search, reached } = openSearch();
    search.setQuery('fish');
    search.step(1);
    search.step(1);
    search.step(1);
    search.step(-1);
    expect(reached).toEqual([0, 1, 3, 0, 3]);
    expect(search.matches.value.currentIndex).toBe(2);
  });

  test('reaches nothing where nothing is found', () => {
    const { search, reached } = openSearch();
    search.setQuery('whale');
    search.step(1);
    search.step(-1);
    expect(search.matches.value).toMatchObject({ currentIndex: -1, count: 0 });
    expect(reached).toEqual([]);
  });

  test('begins at the first match again when the query changes', () => {
    const { search } = openSearch();
    search.setQuery('fish');
    search.step(1);
    search.setQuery('fi');
    expect(search.matches.value.currentIndex).toBe(0);
  });

  test('finds nothing while it is closed, and forgets what was typed', () => {
    const { search } = openSearch();
    search.setQuery('fish');
    search.close();
    expect(search.query.value).toBe('');
    expect(search.matches.value.count).toBe(0);
  });

  test('asks for the focus each time it is opened', () => {
    const { search } = openSearch();
    search.open();
    expect(search.openings.value).toBe(2);
  });
});
