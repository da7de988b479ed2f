import { describe, expect, onTestFinished, test } from 'vitest';
import { fakeTranscripts } from '@/tests/support/fake-transcripts';
import { button, press, query } from '@/tests/support/in-panel';
import { sampleCues, sampleTranscript, untimedTranscript } from '@/tests/support/sample-transcript';
import { showPanel, type ShowPanelOptions } from '@/tests/support/show-panel';

const address = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';

function showThirty(options: ShowPanelOptions = {}) {
  return showPanel({ source: fakeTranscripts(sampleTranscript()), playedMs: 1000, ...options });
}

function lineAt(root: ShadowRoot, index: number): HTMLElement {
  return query(root, `[data-index="${index}"]`);
}

function wordsOf(root: ShadowRoot, index: number): Node {
  const words = query(lineAt(root, index), '[data-line]').firstChild;
  if (words === null) throw new Error(`Line ${index} has no words`);
  return words;
}

function select(start: Node, startOffset: number, end: Node, endOffset: number): void {
  document.getSelection()?.setBaseAndExtent(start, startOffset, end, endOffset);
}

async function copySelection(root: ShadowRoot): Promise<void> {
  await expect.poll(() => root.querySelector('.floating')).not.toBeNull();
  query(root, '.floating').click();
}

describe('a quote', () => {
  test('of the focused line, else the spoken one, is copied by C', async () => {
    const { root, quotes } = await showThirty();
    press(lineAt(root, 5), 'c');
    press(query(root, '.body'), 'c');
    expect(quotes.map(({ plain }) => plain)).toEqual([
      '“Line 6 of what is said here.” — A walk along the river, Slow News, 0:21 ' +
        `${address}&t=21s#sidescript=21000-25000`,
      '“Line 1 of what is said here.” — A walk along the river, Slow News, 0:01 ' +
        `${address}&t=1s#sidescript=1000-5000`,
    ]);
    await expect
      .poll(() => query(root, '.notice').textContent)
      .toBe('Copied: Line 1 of what is said here.');
  });

  test('of the spoken line is copied when the browser’s command asks for it', async () => {
    const { root, quotes, requestCopy } = await showThirty({ playedMs: 9000 });
    requestCopy();
    await expect.poll(() => quotes.map(({ plain }) => plain).join('')).toContain('“Line 3 ');
    await expect.poll(() => query(root, '.notice').textContent).toContain('Copied: Line 3');
  });

  test('has the times that were put right', async () => {
    const { root, session, quotes } = await showThirty();
    session.timing.setOffset(60_000);
    press(lineAt(root, 0), 'c');
    expect(quotes[0]?.plain).toContain('1:01 ');
    expect(quotes[0]?.plain).toContain('#sidescript=61000-65000');
  });

  test('has the shape that was chosen', async () => {
    const { root, quotes } = await showThirty({ settings: { quoteTemplate: 'markdown-list' } });
    press(lineAt(root, 2), 'c');
    expect(quotes[0]?.plain).toBe(
      `*  Line 3 of what is said here. [[00:00:09](${address}&t=9.0s)]`,
    );
  });

  test('of lines without times links to the video', async () => {
    const { root, quotes } = await showPanel({
      source: fakeTranscripts(untimedTranscript(['One.', 'Two.'])),
    });
    press(lineAt(root, 1), 'c');
    expect(quotes[0]?.plain).toBe(`“Two.” — A walk along the river, Slow News ${address}`);
  });

  test('of a selection across lines has exactly its words, from where it starts', async () => {
    const { root, quotes } = await showThirty();
    select(wordsOf(root, 1), 5, wordsOf(root, 2), 6);
    await copySelection(root);
    expect(quotes[0]?.plain).toContain('“2 of what is said here. Line 3” — ');
    expect(quotes[0]?.plain).toContain('&t=5s#sidescript=5000-13000');
    expect(quotes[0]?.html).toContain('<blockquote>');
  });

  test('of a selection that ends outside the panel has its words up to the panel’s end', async () => {
    const { root, quotes } = await showPanel({
      source: fakeTranscripts(sampleTranscript(sampleCues(3))),
    });
    const outside = document.createElement('p');
    outside.textContent = 'The page goes on.';
    document.body.append(outside);
    onTestFinished(() => outside.remove());
    select(wordsOf(root, 1), 0, outside.firstChild ?? outside, 4);
    await copySelection(root);
    expect(quotes[0]?.plain).toContain(
      '“Line 2 of what is said here. Line 3 of what is said here.” — ',
    );
  });

  test('that is copied twice is confirmed twice', async () => {
    const { root } = await showThirty();
    press(lineAt(root, 0), 'c');
    await expect.poll(() => root.querySelector('.notice span')).not.toBeNull();
    const first = query(root, '.notice span');
    press(lineAt(root, 0), 'c');
    await expect.poll(() => root.querySelector('.notice span') === first).toBe(false);
  });

  test('that the browser refuses is said to be refused', async () => {
    const { root } = await showThirty({ refusesCopies: true });
    press(lineAt(root, 0), 'c');
    await expect.poll(() => query(root, '.notice').textContent).toContain('did not allow copying');
  });

  test('is not copied by a C that is typed', async () => {
    const { root, quotes } = await showThirty();
    button(root, 'Search').click();
    await expect.poll(() => root.querySelector('[type="search"]')).not.toBeNull();
    press(query(root, '[type="search"]'), 'c');
    expect(quotes).toEqual([]);
  });
});

describe('the whole transcript', () => {
  async function openCopying(options: ShowPanelOptions = {}) {
    const panel = await showThirty(options);
    button(panel.root, 'Copy transcript').click();
    await expect.poll(() => panel.root.querySelector('#copy')).not.toBeNull();
    return { ...panel, group: query(panel.root, '#copy') };
  }

  test.each([
    ['With times', '[0:01] Line 1 of what is said here.\n[0:05] Line 2'],
    ['Without times', 'Line 1 of what is said here.\n\nLine 2'],
  ])('is copied “%s”, and the focus comes back', async (name, beginning) => {
    const { root, group, texts } = await openCopying();
    expect(root.activeElement).toBe(button(group, 'With times'));
    button(group, name).click();
    expect(texts[0]?.startsWith(beginning)).toBe(true);
    await expect.poll(() => query(root, '.notice').textContent).toBe('Lines copied: 30');
    expect(root.activeElement).toBe(button(root, 'Copy transcript'));
  });

  test('is copied only without times where it has none', async () => {
    const source = fakeTranscripts(untimedTranscript(['One.', 'Two.']));
    const { group, texts } = await openCopying({ source });
    expect([...group.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      'Without times',
    ]);
    button(group, 'Without times').click();
    expect(texts).toEqual(['One.\n\nTwo.\n']);
  });
});
