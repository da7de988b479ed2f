import { describe, expect, test } from 'vitest';
import { fakeTranscripts } from '@/tests/support/fake-transcripts';
import { button, press, query, type } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { showPanel } from '@/tests/support/show-panel';

async function openSearch() {
  const panel = await showPanel({ source: fakeTranscripts(sampleTranscript()), playedMs: 1000 });
  button(panel.root, 'Search').click();
  await expect.poll(() => panel.root.querySelector('[type="search"]')).not.toBeNull();
  return { ...panel, field: query(panel.root, '[type="search"]') };
}

function position(root: ShadowRoot): string {
  return query(root, '.position').textContent;
}

describe('the search in the transcript', () => {
  test('is opened by its button, with the focus in its field', async () => {
    const { root, field } = await openSearch();
    expect(field.ariaLabel).toBe('Search this transcript');
    expect(root.activeElement).toBe(field);
    expect(await accessibilityProblems(query(root, 'aside'))).toEqual([]);
  });

  test('is opened by the key for it, from a line', async () => {
    const { root } = await showPanel({ source: fakeTranscripts(sampleTranscript()) });
    press(query(root, '[data-index="3"]'), '/');
    await expect.poll(() => root.activeElement?.ariaLabel).toBe('Search this transcript');
  });

  test('tells where one is among the matches', async () => {
    const { root, field } = await openSearch();
    type(field, 'line');
    await expect.poll(() => position(root)).toBe('1 of 30');
    button(root, 'Next match').click();
    await expect.poll(() => position(root)).toBe('2 of 30');
    button(root, 'Previous match').click();
    button(root, 'Previous match').click();
    await expect.poll(() => position(root)).toBe('30 of 30');
    type(field, 'nowhere');
    await expect.poll(() => position(root)).toBe('No matches');
    type(field, '');
    await expect.poll(() => position(root)).toBe('');
  });

  test('goes on by Enter and back by Shift and Enter', async () => {
    const { root, field } = await openSearch();
    type(field, 'line');
    press(field, 'Enter');
    press(field, 'Enter');
    press(field, 'Enter', { shiftKey: true });
    await expect.poll(() => position(root)).toBe('2 of 30');
  });

  test('is left by Escape, and the focus goes to the lines', async () => {
    const { root, field } = await openSearch();
    type(field, 'line');
    press(field, 'Escape');
    await expect.poll(() => root.querySelector('[type="search"]')).toBeNull();
    expect(root.activeElement?.role).toBe('listitem');
  });

  test('goes on in the whole library', async () => {
    const { root, field, opened } = await openSearch();
    type(field, 'river');
    button(root, 'Search all').click();
    expect(opened).toEqual(['library: river']);
  });

  test('keeps the list still while one types, and no longer', async () => {
    const { session, field } = await openSearch();
    expect(session.follow.mayScroll.value).toBe(false);
    field.blur();
    expect(session.follow.mayScroll.value).toBe(true);
  });
});
