import { describe, expect, test } from 'vitest';
import { fakeTranscripts, type FakeTranscripts } from '@/tests/support/fake-transcripts';
import { button, press, query } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { sampleCues, sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { showPanel, type ShowPanelOptions } from '@/tests/support/show-panel';

const hostileText = '<img src=x onerror="alert(1)"> & <b>bold</b>';

function unreachable(reason: 'library' | 'updated'): FakeTranscripts {
  const source = fakeTranscripts();
  source.refusal = { status: 'unreachable', reason };
  return source;
}

function oneLine(text: string, title = 'A walk along the river'): FakeTranscripts {
  return fakeTranscripts(sampleTranscript([{ startMs: 0, endMs: 1, text }], { title }));
}

const ready = { source: fakeTranscripts(sampleTranscript()), playedMs: 1000 };

const states: readonly (readonly [when: string, options: ShowPanelOptions, shown: string])[] = [
  ['looking', { isReady: false }, 'Looking in your library…'],
  ['a transcript', ready, 'A walk along the river'],
  ['no transcript', {}, 'No transcript in your library'],
  [
    'a closed library',
    { source: unreachable('library') },
    'Your library cannot be opened right now.',
  ],
  [
    'an updated extension',
    { source: unreachable('updated') },
    'Reload this page to bring the transcript back.',
  ],
  [
    'no times',
    { source: fakeTranscripts(untimedTranscript(['One.', 'Two.'])), playedMs: 0 },
    'This transcript has no times',
  ],
  [
    'a silent video',
    { source: fakeTranscripts(sampleTranscript([])) },
    'Nothing is spoken in this video.',
  ],
  ['an ad', { ...ready, isAdPlaying: true }, 'An ad is playing.'],
  [
    'a transcript of another cut',
    { ...ready, durationMs: 60_000 },
    'This transcript may belong to another cut of the video.',
  ],
  [
    'the transcript hidden',
    { ...ready, settings: { isCollapsed: true } },
    'A walk along the river',
  ],
  ['the largest text', { ...ready, settings: { textSize: 5 } }, 'Line 1 of what is said here.'],
  ['markup in the text', { source: oneLine(hostileText) }, hostileText],
  [
    'right-to-left text and a long title',
    { source: oneLine('مرحبا بكم', 'A very long title that goes on and on '.repeat(8)) },
    'مرحبا بكم',
  ],
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(states)('with %s the panel says so, accessibly', async (_when, options, shown) => {
    const { root } = await showPanel({ ...options, theme });
    const landmark = query(root, '[aria-label="Transcript"]');
    expect(landmark.textContent).toContain(shown);
    expect(await accessibilityProblems(landmark)).toEqual([]);
  });
});

describe('what can be done', () => {
  test.each([
    ['without a transcript is to import one', {}, 'Import a transcript', 'import'],
    [
      'after an update is to reload',
      { source: unreachable('updated') },
      'Reload this page',
      'reload',
    ],
  ])('%s', async (_when, options, name, opened) => {
    const panel = await showPanel(options);
    button(panel.root, name).click();
    expect(panel.opened).toEqual([opened]);
  });

  test('with a closed library is to try again', async () => {
    const source = unreachable('library');
    const { root } = await showPanel({ source });
    source.refusal = null;
    button(root, 'Try again').focus();
    button(root, 'Try again').click();
    await expect.poll(() => root.textContent).toContain('No transcript in your library');
    expect(root.activeElement).toBe(button(root, 'Import a transcript'));
  });
});

describe('hiding the transcript', () => {
  test('leaves one line, and the focus where it was', async () => {
    const { root, settings } = await showPanel(ready);
    button(root, 'Hide transcript').focus();
    button(root, 'Hide transcript').click();
    await expect.poll(() => root.querySelector('[role="list"]')).toBeNull();
    expect(settings.value.isCollapsed).toBe(true);
    expect(root.activeElement).toBe(button(root, 'Show transcript'));
    button(root, 'Show transcript').click();
    await expect.poll(() => root.querySelector('[role="list"]')).not.toBeNull();
    expect(root.activeElement).toBe(button(root, 'Hide transcript'));
  });
});

describe('the height of the panel', () => {
  test('changes by keys, and is given up by one', async () => {
    const { root, settings } = await showPanel({ ...ready, settings: { panelHeightPx: 400 } });
    const handle = query(root, '[role="separator"]');
    expect(query(root, '.transcript').getBoundingClientRect().height).toBe(400);
    press(handle, 'ArrowDown');
    expect(settings.value.panelHeightPx).toBe(440);
    await expect.poll(() => handle.ariaValueNow).toBe('440');
    press(handle, 'Home');
    expect(settings.value.panelHeightPx).toBe(200);
    press(handle, 'Delete');
    expect(settings.value.panelHeightPx).toBeNull();
  });

  test('follows the mouse, and is kept when it lets go', async () => {
    const { root, settings } = await showPanel({ ...ready, settings: { panelHeightPx: 400 } });
    const handle = query(root, '[role="separator"]');
    // A made-up pointer cannot be captured.
    handle.setPointerCapture = () => undefined;
    handle.dispatchEvent(new PointerEvent('pointerdown', { clientY: 400 }));
    handle.dispatchEvent(new PointerEvent('pointermove', { clientY: 460 }));
    expect(query(root, '.transcript').getBoundingClientRect().height).toBe(460);
    expect(settings.value.panelHeightPx).toBe(400);
    handle.dispatchEvent(new PointerEvent('lostpointercapture'));
    expect(settings.value.panelHeightPx).toBe(460);
  });
});

describe('of several transcripts', () => {
  const several = () =>
    fakeTranscripts(
      sampleTranscript(),
      sampleTranscript(sampleCues(2), { title: 'Another' }),
      untimedTranscript(['One.']),
    );

  test('one is chosen, and the focus stays', async () => {
    const { root } = await showPanel({ source: several() });
    const picker = query(root, 'select[aria-label="Transcript"]');
    expect([...picker.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'File 1, Apr 28, 2025',
      'File 2, Apr 28, 2025',
      'File 3, Apr 28, 2025, no times',
    ]);
    picker.focus();
    if (picker instanceof HTMLSelectElement) picker.value = '2';
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => query(root, 'h2').textContent).toBe('Another');
    expect(root.activeElement).toBe(picker);
    expect(await accessibilityProblems(query(root, 'aside'))).toEqual([]);
  });

  test('those that would be called the same are numbered', async () => {
    const source = fakeTranscripts(sampleTranscript(), sampleTranscript(sampleCues(2)));
    const { find } = source;
    const { root } = await showPanel({
      source: {
        ...source,
        async find(videoId) {
          const found = await find(videoId);
          if (found.status !== 'found') return found;
          return { ...found, choices: found.choices.map((one) => ({ ...one, origin: 'Whisper' })) };
        },
      },
    });
    expect([...root.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Whisper, Apr 28, 2025',
      'Whisper, Apr 28, 2025 (2)',
    ]);
  });

  test('there is nothing to choose where there is one', async () => {
    const { root } = await showPanel(ready);
    expect(root.querySelector('select')).toBeNull();
  });
});

describe('a file that is dropped on the panel', () => {
  const outcomes = [
    ['added', 'Added: talk.srt'],
    ['unchanged', 'Already in your library: talk.srt'],
    ['not-a-transcript', 'Sidescript cannot read this as a transcript: talk.srt'],
    ['needs-library', 'Import this file on the library page'],
    ['failed', 'Not added'],
  ] as const;

  test.each([
    ['For this video', ['talk.srt', 'talk.srt: wanted']],
    ['For its own', ['talk.srt', 'talk.srt: own']],
    ['Do not import', ['talk.srt']],
  ])('and names another video is asked about: %s', async (name, expected) => {
    const { root, dropped } = await showPanel({ dropOutcome: 'other-video' });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['1'], 'talk.srt'));
    const panel = query(root, 'aside');
    panel.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    const answers = () =>
      [...panel.querySelectorAll('button')].filter(({ textContent }) => textContent === name);
    await expect.poll(answers).toHaveLength(1);
    expect(query(panel, '[role="alert"]').textContent).toContain('talk.srt');
    expect(await accessibilityProblems(panel)).toEqual([]);
    answers()[0]?.click();
    await expect.poll(() => dropped).toEqual(expected);
    await expect.poll(answers).toHaveLength(0);
  });

  test.each(outcomes)('and is %s is told', async (dropOutcome, told) => {
    const { root, dropped } = await showPanel({ dropOutcome });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['1'], 'talk.srt'));
    const panel = query(root, 'aside');
    panel.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
    await expect.poll(() => panel.className).toBe('panel dropping');
    panel.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    await expect.poll(() => query(root, '.notice').textContent).toContain(told);
    expect(dropped).toEqual(['talk.srt']);
    expect(panel.className).toBe('panel');
    expect(await accessibilityProblems(panel)).toEqual([]);
  });
});
