import { describe, expect, test } from 'vitest';
import { fakeTranscripts, type FakeTranscripts } from '@/tests/support/fake-transcripts';
import { button, press, query, type } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { showPanel, type ShowPanelOptions } from '@/tests/support/show-panel';

async function openTiming(source: FakeTranscripts, options: ShowPanelOptions = {}) {
  const panel = await showPanel({ source, playedMs: 30_000, ...options });
  button(panel.root, 'Timing').click();
  await expect.poll(() => panel.root.querySelector('#timing')).not.toBeNull();
  return { ...panel, form: query(panel.root, '#timing') };
}

const timed = () => fakeTranscripts(sampleTranscript());
const untimed = () => fakeTranscripts(untimedTranscript(['One.', 'Two.', 'Three.']));

describe('the timing of lines with times', () => {
  test('moves by tenths of a second', async () => {
    const { root, form, session } = await openTiming(timed());
    button(form, '0.1 seconds later').click();
    button(form, '0.1 seconds later').click();
    button(form, '0.1 seconds earlier').click();
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 1100 });
    expect(await accessibilityProblems(query(root, 'aside'))).toEqual([]);
  });

  test.each([
    ['a number that is typed', '-0.5', 500, '-0.5'],
    ['nothing where what is typed is no number', '', 1000, '0'],
  ])('moves by %s', async (_what, typed, startMs, shown) => {
    const { form, session } = await openTiming(timed());
    const field = query(form, '#offset');
    type(field, typed);
    expect(session.lines.value.cues[0]).toMatchObject({ startMs });
    await expect.poll(() => (field instanceof HTMLInputElement ? field.value : '')).toBe(shown);
  });

  test('is undone and reset, and the focus stays', async () => {
    const { root, form, session } = await openTiming(timed());
    button(form, '0.1 seconds later').click();
    button(form, '0.1 seconds later').click();
    await expect.poll(() => button(form, 'Undo').ariaDisabled).toBeNull();
    button(form, 'Undo').focus();
    button(form, 'Undo').click();
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 1100 });
    button(form, 'Reset').click();
    expect(session.lines.value.cues[0]).toMatchObject({ startMs: 1000 });
    await expect.poll(() => button(form, 'Reset').ariaDisabled).toBe('true');
    expect(root.activeElement).toBe(button(form, 'Undo'));
  });

  test('tells of a drift', async () => {
    const { form, session } = await openTiming(timed());
    session.timing.pin(0, 1000);
    session.timing.pin(20, 81_800);
    await expect.poll(() => form.textContent).toContain('Drift: +36 seconds an hour');
  });

  test('says so where the library does not keep it', async () => {
    const source = timed();
    const { root, form } = await openTiming(source);
    source.refusal = { status: 'unreachable', reason: 'library' };
    button(form, '0.1 seconds later').click();
    await expect.poll(() => form.textContent).toContain('could not be saved');
    expect(await accessibilityProblems(query(root, 'aside'))).toEqual([]);
  });
});

describe('lines without times', () => {
  test('are estimated over the length of the video, and lose it again', async () => {
    const { root, form, session } = await openTiming(untimed());
    button(form, 'Estimate times').focus();
    button(form, 'Estimate times').click();
    await expect.poll(() => root.activeElement?.textContent).toContain('The times are estimated.');
    expect(session.lines.value).toMatchObject({ timing: 'estimated' });
    expect(session.lines.value.cues.at(-1)).toMatchObject({ endMs: 300_000 });
    expect(await accessibilityProblems(query(root, 'aside'))).toEqual([]);
    button(form, 'Reset').click();
    await expect.poll(() => form.textContent).toContain('Estimate times');
    expect(session.lines.value.timing).toBe('none');
  });

  test('wait until the video tells its length', async () => {
    const { form, session } = await openTiming(untimed(), { durationMs: null });
    expect(button(form, 'Estimate times').ariaDisabled).toBe('true');
    button(form, 'Estimate times').click();
    expect(session.lines.value.timing).toBe('none');
    expect(form.textContent).toContain('The video has not told its length yet.');
  });

  test('may be estimated without opening the form', async () => {
    const { root, session } = await showPanel({ source: untimed(), playedMs: 0 });
    button(root, 'Estimate times').focus();
    button(root, 'Estimate times').click();
    expect(session.lines.value.timing).toBe('estimated');
    // What comes next is told, and the focus is there.
    await expect.poll(() => root.activeElement?.textContent).toContain('The times are estimated.');
  });
});

test.each([
  ['Escape', (form: HTMLElement) => press(button(form, 'Undo'), 'Escape')],
  [
    'its own button',
    (form: HTMLElement) =>
      button(
        form.ownerDocument.querySelector('sidescript-panel')?.shadowRoot ?? form,
        'Timing',
      ).click(),
  ],
])('%s closes the form, and the focus is on its button', async (_what, act) => {
  const { root, form } = await openTiming(timed());
  button(root, 'Timing').focus();
  act(form);
  await expect.poll(() => root.querySelector('#timing')).toBeNull();
  expect(root.activeElement).toBe(button(root, 'Timing'));
});
