import { describe, expect, test } from 'vitest';
import { fakeTranscripts } from '@/tests/support/fake-transcripts';
import { button, choose, query, type } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { sampleTranscript } from '@/tests/support/sample-transcript';
import { showPanel } from '@/tests/support/show-panel';
import type { Settings } from '@/utils/settings/settings';

async function openMore(settings: Partial<Settings> = {}) {
  const source = fakeTranscripts(sampleTranscript());
  const panel = await showPanel({ source, playedMs: 1000, settings });
  button(panel.root, 'More').click();
  await expect.poll(() => panel.root.querySelector('#more')).not.toBeNull();
  return { ...panel, form: query(panel.root, '#more') };
}

function labelled(form: HTMLElement, label: string): HTMLElement {
  const labels = [...form.querySelectorAll('label')];
  const control = labels.find((candidate) => candidate.textContent.trim() === label)?.control;
  if (!control) throw new Error(`Nothing is called ${label}`);
  return control;
}

describe('more', () => {
  test('is accessible', async () => {
    const { root } = await openMore({ quoteTemplate: 'custom', customQuoteTemplate: '{text} {x}' });
    expect(await accessibilityProblems(query(root, 'aside'))).toEqual([]);
  });

  test.each<readonly [string, keyof Settings, unknown]>([
    ['Paragraphs', 'view', 'paragraphs'],
    ['Follow the playback', 'followPlayback', false],
    ['Light what is being said', 'highlightWords', false],
    ['Show in full screen', 'fullscreenOverlay', true],
    ['Show on videos without a transcript', 'showWithoutTranscript', false],
  ])('“%s” sets %s', async (label, name, value) => {
    const { form, settings } = await openMore();
    labelled(form, label).click();
    expect(settings.value[name]).toBe(value);
  });

  test('sets the theme', async () => {
    const { form, settings } = await openMore();
    choose(labelled(form, 'Theme'), 'dark');
    expect(settings.value.theme).toBe('dark');
  });

  test('makes the text smaller and larger, within its limits', async () => {
    const { root, form, settings } = await openMore();
    const size = () => getComputedStyle(query(root, '.lines')).fontSize;
    expect(size()).toBe('14px');
    button(form, 'Smaller text').click();
    await expect.poll(size).toBe('12px');
    expect(button(form, 'Smaller text').ariaDisabled).toBe('true');
    button(form, 'Smaller text').click();
    expect(settings.value.textSize).toBe(1);
    for (const size5 of [2, 3, 4, 5]) {
      button(form, 'Larger text').click();
      await expect.poll(() => settings.value.textSize).toBe(size5);
      await expect
        .poll(() => button(form, 'Larger text').ariaDisabled)
        .toBe(size5 === 5 ? 'true' : null);
    }
    expect(size()).toBe('28px');
  });

  test('opens the library', async () => {
    const { form, opened } = await openMore();
    button(form, 'Open library').click();
    expect(opened).toEqual(['library: ']);
  });
});

describe('the template of quotes', () => {
  test.each([
    ['plain', '“Line 1 of what is said here.” — A walk along the river, Slow News, 0:01 https'],
    ['markdown', '> Line 1 of what is said here.\n> — [A walk along the river, 0:01](https'],
    ['markdown-list', '*  Line 1 of what is said here. [[00:00:01](https'],
    ['link', 'https://www.youtube.com/watch?v=jNQXAC9IVRw&t=1s#sidescript=1000-5000'],
  ])('%s is shown with the spoken line', async (name, preview) => {
    const { form } = await openMore();
    choose(labelled(form, 'Copy quotes as'), name);
    await expect.poll(() => query(form, 'figure').textContent).toContain(preview);
  });

  test('of one’s own is shown as one types, and says what it does not know', async () => {
    const { form, settings } = await openMore({ quoteTemplate: 'custom' });
    type(query(form, 'textarea'), '{text} by {author} on {date}');
    await expect
      .poll(() => query(form, 'figure').textContent)
      .toBe('Line 1 of what is said here. by {author} on 2025-04-28');
    expect(query(form, '[role="status"]').textContent).toContain('{author}');
    expect(settings.value.customQuoteTemplate).toBe('{text} by {author} on {date}');
    type(query(form, 'textarea'), '{text}');
    await expect.poll(() => form.querySelector('[role="status"]')).toBeNull();
  });
});
