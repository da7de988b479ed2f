import { expect } from 'vitest';
import { signal } from '@preact/signals';
import { LineList, type LineListProps } from '@/components/panel/lines/line-list';
import type { LinesView } from '@/components/panel/lines/row-layout';
import type { SelectedText } from '@/components/panel/lines/selected-text';
import { query } from '@/tests/support/in-panel';
import { renderInPanel } from '@/tests/support/render';
import { sampleCues } from '@/tests/support/sample-transcript';
import { createFollow } from '@/utils/session/follow';
import type { CueList } from '@/utils/transcript/model';
import type { LineRange } from '@/utils/transcript/quote-place';
import type { LinePart } from '@/utils/transcript/sentences';
import { NOTHING_SPOKEN, type SpokenPart } from '@/utils/transcript/spoken-part';
import { NO_MATCHES, type TranscriptMatches } from '@/utils/transcript/transcript-search';

export interface ShowLinesOptions {
  readonly lines?: CueList;
  readonly view?: LinesView;
  readonly activeIndex?: number;
  readonly theme?: 'light' | 'dark';
  readonly isEstimated?: boolean;
  readonly canPin?: boolean;
  readonly widthPx?: number;
  readonly isHidden?: boolean;
  readonly quotedLines?: LineRange;
  readonly reveal?: { readonly lineIndex: number; readonly count: number };
}

/** So high that a dozen lines are seen. */
const heightPx = 420;

/** Draws a list of lines as it stands in the panel, with all that its signals say. */
export function showLines(options: ShowLinesOptions = {}) {
  const state = {
    lines: signal<CueList>(options.lines ?? timed(30)),
    view: signal<LinesView>(options.view ?? 'lines'),
    activeIndex: signal(options.activeIndex ?? -1),
    spoken: signal<SpokenPart>(NOTHING_SPOKEN),
    follow: createFollow(),
    matches: signal<TranscriptMatches>(NO_MATCHES),
    quotedLines: signal<LineRange | null>(options.quotedLines ?? null),
    canPin: signal(options.canPin ?? false),
    isEstimated: signal(options.isEstimated ?? false),
    reveal: signal<NonNullable<ShowLinesOptions['reveal']> | null>(options.reveal ?? null),
  } satisfies Partial<LineListProps>;
  const played: number[] = [];
  const copied: string[] = [];
  const pinned: LinePart[] = [];
  const selected: (SelectedText | null)[] = [];
  const root = renderInPanel(
    <div
      class="panel"
      style={{
        width: `${options.widthPx ?? 400}px`,
        display: options.isHidden === true ? 'none' : 'block',
      }}
    >
      <div class="body" style={{ height: `${heightPx}px` }}>
        <LineList
          {...state}
          onPlay={(startMs) => void played.push(startMs)}
          onCopy={(words) => void copied.push(words.text)}
          onPin={(part) => void pinned.push(part)}
          onSelect={(words) => void selected.push(words)}
        />
      </div>
    </div>,
    options.theme ?? 'light',
  );
  const hide = (isHidden: boolean) => {
    query(root, '.panel').style.display = isHidden ? 'none' : 'block';
  };
  return { ...state, root, played, copied, pinned, selected, hide };
}

/** Made-up timed lines. */
export function timed(count: number) {
  return { timing: 'exact', cues: sampleCues(count) } as const;
}

/** Waits until so many lines are drawn, in the idle moments of a busy machine. */
export async function everyLineDrawn(root: ShadowRoot, count: number): Promise<void> {
  const drawn = () => root.querySelectorAll('[data-passage]').length;
  await expect.poll(drawn).toBe(count);
}

/** What scrolls. */
export function listIn(root: ShadowRoot): HTMLElement {
  return query(root, '[role="list"]');
}

/** The passage with this number. */
export function passageAt(root: ShadowRoot, passage: number): HTMLElement {
  return query(root, `[data-passage="${passage}"]`);
}

/** The text node of a line. */
export function wordsOf(root: ShadowRoot, lineIndex: number): Node {
  const node = query(root, `[data-line="${lineIndex}"]`).firstChild;
  if (node === null) throw new Error(`Line ${lineIndex} has no words`);
  return node;
}

/** How far below the list's upper edge a line begins, in px; far away where it is not drawn. */
export function topOf(root: ShadowRoot, lineIndex: number): number {
  const line = root.querySelector(`[data-line="${lineIndex}"]`);
  const top = line?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
  return Math.round(top - listIn(root).getBoundingClientRect().top);
}

/** Whether all of a line is in what the list shows. */
export function isSeen(root: ShadowRoot, lineIndex: number): boolean {
  const { top, bottom } = listIn(root).getBoundingClientRect();
  const box = root.querySelector(`[data-line="${lineIndex}"]`)?.getBoundingClientRect();
  return box !== undefined && box.top >= top && box.bottom <= bottom;
}

/** The texts of what is marked as spoken. */
export function spokenTexts(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll('[aria-current="true"]')].map((passage) =>
    [...passage.querySelectorAll('[data-line]')].map((piece) => piece.textContent).join(' '),
  );
}
