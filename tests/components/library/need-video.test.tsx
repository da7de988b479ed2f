import { describe, expect, test } from 'vitest';
import { catalogueOf } from '@/tests/support/sample-browse';
import { query } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { sampleSummary } from '@/tests/support/sample-summary';
import { showLibraryPage } from '@/tests/support/show-library-page';
import { parseVideoId } from '@/utils/transcript/video-id';

const waiting = catalogueOf([5, 6].map((number) => sampleSummary(number, { videoId: null })));

describe('transcripts that need a video', () => {
  test.each<readonly [string, string, boolean, string | null, string]>([
    ['a link sets it', 'https://youtu.be/jNQXAC9IVRw', true, 'jNQXAC9IVRw', ''],
    ['an id sets it', ' jNQXAC9IVRw ', true, 'jNQXAC9IVRw', ''],
    ['anything else is refused', 'https://example.org/', true, null, 'This is not a link'],
    ['none chosen is said', 'jNQXAC9IVRw', false, null, 'Choose the transcripts'],
  ])('%s', async (_sentence, typed, isChosen, videoId, complaint) => {
    const assigned: string[] = [];
    const page = showLibraryPage({
      catalogue: waiting,
      onAssignVideo: (ids, assignedId) => assigned.push(`${ids.length} ${assignedId}`),
    });
    const box = page.querySelector<HTMLInputElement>('.need-video li input');
    const field = page.querySelector<HTMLInputElement>('.need-video input[type="text"]');
    if (box === null || field === null) throw new Error('nothing to fill in');
    if (isChosen) box.click();
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    page.querySelector<HTMLFormElement>('.need-video form')?.requestSubmit();
    expect(assigned).toEqual(videoId === null ? [] : [`1 ${videoId}`]);
    await expect.poll(() => page.querySelector('.complaint')?.textContent).toContain(complaint);
  });

  test('all are chosen at once, also those that are not shown', async () => {
    const assigned: string[] = [];
    const summaries = Array.from({ length: 300 }, (_, number) =>
      sampleSummary(number, { videoId: null }),
    );
    const page = showLibraryPage({
      catalogue: catalogueOf(summaries),
      wantedVideo: parseVideoId('jNQXAC9IVRw'),
      onAssignVideo: (ids, assignedId) => assigned.push(`${ids.length} ${assignedId}`),
    });
    const section = query(page, '.need-video');
    expect(section.querySelectorAll('li')).toHaveLength(201);
    expect(section.textContent).toContain('And 100 more');
    query(section, '.all input').click();
    await expect.poll(() => section.querySelectorAll(':checked')).toHaveLength(201);
    section.querySelector('form')?.requestSubmit();
    expect(assigned).toEqual(['300 jNQXAC9IVRw']);
    expect(await accessibilityProblems(section)).toEqual([]);
  });

  test('the video that a person came for stands in the field', () => {
    const page = showLibraryPage({
      catalogue: waiting,
      wantedVideo: parseVideoId('jNQXAC9IVRw'),
    });
    const field = page.querySelector<HTMLInputElement>('.need-video input[type="text"]');
    expect(field?.value).toBe('https://www.youtube.com/watch?v=jNQXAC9IVRw');
  });
});
