import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeTranscripts } from '@/tests/support/fake-transcripts';
import { button, press, query } from '@/tests/support/in-panel';
import { accessibilityProblems } from '@/tests/support/render';
import { sampleCues, sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { showPanel, type ShownPanel } from '@/tests/support/show-panel';

const speech = sampleCues(30).map((cue) => ({ ...cue, speaker: 'Ann' }));
const manyTranscripts = () =>
  fakeTranscripts(sampleTranscript(speech), sampleTranscript(), untimedTranscript(['One.']));

/** What a reader does, and the element that is there then. */
const states: readonly (readonly [
  what: string,
  act: (panel: ShownPanel) => void,
  shown: string,
])[] = [
  ['several transcripts', () => undefined, '.picker'],
  ['the search', ({ root }) => button(root, 'Search').click(), '[role="search"]'],
  [
    'matches',
    ({ session }) => {
      session.search.open();
      session.search.setQuery('line 1');
    },
    '.position',
  ],
  ['ways to copy', ({ root }) => button(root, 'Copy transcript').click(), '#copy'],
  ['timing', ({ root }) => button(root, 'Timing').click(), '#timing'],
  ['more', ({ root }) => button(root, 'More').click(), '#more'],
  ['a way back to the spoken line', ({ session }) => session.follow.pause(), '.follow'],
  ['selected words', ({ root }) => select(query(root, '[data-line="3"]')), '.floating'],
  ['a confirmation', ({ root }) => press(query(root, '[data-index="3"]'), 'c'), '.notice span'],
  [
    'a quote that came home',
    ({ session }) => session.showQuote({ startMs: 1000, endMs: 9000 }),
    '[aria-current]',
  ],
  ['a file above it', ({ root }) => holdFileOver(query(root, 'aside')), '.dropping'],
];

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  describe.each(['lines', 'paragraphs'] as const)('as %s', (view) => {
    test.each(states)('%s is accessible', async (_what, act, shown) => {
      const panel = await showPanel({
        source: manyTranscripts(),
        playedMs: 2000,
        settings: { view },
        theme,
      });
      act(panel);
      await expect.poll(() => panel.root.querySelector(shown)).not.toBeNull();
      expect(await accessibilityProblems(query(panel.root, 'aside'))).toEqual([]);
    });
  });
});

function select(element: HTMLElement): void {
  document.getSelection()?.selectAllChildren(element);
  onTestFinished(() => document.getSelection()?.removeAllRanges());
}

function holdFileOver(element: HTMLElement): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['1'], 'talk.srt'));
  element.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true }));
}
