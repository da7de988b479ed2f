import { render } from 'preact';
import type { Formats } from '@/components/shared/format';
import type { Cue } from '@/utils/transcript/model';
import { createChunkStrip } from './chunk-strip';
import { createChunkWindow } from './chunk-window';
import { divideIntoChunks, LINES_PER_CHUNK } from './row-chunks';
import { renewRows } from './renew-rows';
import type { RowLayout } from './row-layout';
import { Rows } from './rows';
import { topInList } from './scroll-place';

export interface DrawnRowsOptions {
  readonly list: HTMLElement;
  readonly surface: HTMLElement;
  readonly layout: RowLayout;
  /** The lines with their times of the moment. */
  readonly cues: () => readonly Cue[];
  readonly isEstimated: () => boolean;
  readonly formats: Formats;
  /** Called when rows have come, gone or changed. */
  readonly onChange: () => void;
  /** False while rows must stay although they are far from what is seen. */
  readonly mayDrop: () => boolean;
}

/** What the reader looks at: a passage, and how far below the list's upper edge it begins. */
export interface ReadingPlace {
  readonly passage: number;
  readonly topPx: number;
}

/** The rows of a list that are drawn at the moment. */
export interface DrawnRows {
  readonly layout: RowLayout;
  /** The element of a passage; `null` while it is not drawn. */
  readonly elementOf: (passage: number) => HTMLElement | null;
  /** The passages that are drawn: from `first` up to `end` (exclusive). */
  readonly range: () => { readonly first: number; readonly end: number };
  /** Draws a passage and what is around it, and returns its element. */
  readonly bring: (passage: number) => HTMLElement | null;
  /** The first passage that begins in what is seen, or is seen at all; `null` where none is. */
  readonly readingPlace: () => ReadingPlace | null;
  readonly chunkOf: (passage: number) => number;
  /** The elements that show text in a chunk, the one before it and the two after it. */
  readonly piecesAround: (chunk: number) => readonly HTMLElement[];
  /** Draws all rows anew, because their times have changed. */
  readonly redraw: () => void;
  /** Measures what is drawn, and tells whether it has other heights than before. */
  readonly remeasure: () => boolean;
}

/** Up to here all lines are in the page in the end, for the browser's own find and select-all. */
const MOST_LINES_IN_PAGE = 3000;

/** Of longer transcripts, so many lines before and after what is seen. */
const LINES_AROUND = 420;

/** Draws rows until `signal` aborts; then they are gone. */
export function createDrawnRows(options: DrawnRowsOptions, signal: AbortSignal): DrawnRows {
  const { list, surface, layout, onChange, mayDrop } = options;
  const chunks = divideIntoChunks(layout);
  const isWhole = options.cues().length <= MOST_LINES_IN_PAGE;

  function draw(element: HTMLElement, chunk: number): void {
    const { firstRow = 0, rowCount = 0 } = chunks[chunk] ?? {};
    // Taken out of the element that Preact has drawn into, rows are nothing but elements: what
    // Preact keeps of thousands of lines would be two thirds of the panel's memory.
    const fresh = document.createElement('div');
    render(
      <Rows
        layout={layout}
        cues={options.cues()}
        firstRow={firstRow}
        rowCount={rowCount}
        isEstimated={options.isEstimated()}
        saysPosition={!isWhole}
        formats={options.formats}
      />,
      fresh,
    );
    renewRows(element, fresh, keepFocus);
  }

  /** The keyboard stays in the list although its line goes. */
  function keepFocus(leaving: HTMLElement): void {
    const root = list.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    if (leaving.contains(focused)) list.focus({ preventScroll: true });
  }

  const strip = createChunkStrip({ list, surface, chunks, draw, onLeave: keepFocus });
  const chunkWindow = createChunkWindow(
    {
      list,
      strip,
      chunkCount: chunks.length,
      reach: isWhole ? chunks.length : Math.ceil(LINES_AROUND / LINES_PER_CHUNK),
      onChange,
      mayDrop,
    },
    signal,
  );
  const leave = () => {
    keepFocus(surface);
    // Rows run nothing, so that nothing has to be ended: ending thousands would be a long task.
    strip.leave();
  };
  signal.addEventListener('abort', leave, { once: true });

  function chunkOf(passage: number): number {
    const row = layout.rowOfPassage[passage] ?? 0;
    const after = chunks.findIndex(({ firstRow }) => firstRow > row);
    return (after === -1 ? chunks.length : after) - 1;
  }

  function elementOf(passage: number): HTMLElement | null {
    const chunk = strip.elementOf(chunkOf(passage));
    return chunk?.querySelector<HTMLElement>(`[data-passage="${passage}"]`) ?? null;
  }

  function placeOf(passage: HTMLElement): ReadingPlace {
    return { passage: numberOfPassage(passage), topPx: topInList(list, passage) };
  }

  function firstPassage(chunk: number): number {
    const row = layout.rows[chunks[chunk]?.firstRow ?? layout.rows.length];
    return row?.firstPassage ?? layout.passages.length;
  }

  return {
    layout,
    elementOf,
    range() {
      const { first, end } = strip.range();
      return { first: firstPassage(first), end: firstPassage(end) };
    },
    bring(passage) {
      chunkWindow.bring(chunkOf(passage));
      return elementOf(passage);
    },
    readingPlace() {
      const { top, bottom } = list.getBoundingClientRect();
      const { end } = strip.range();
      let cutOff: HTMLElement | null = null;
      for (let chunk = strip.firstBelow(top); chunk < end; chunk += 1) {
        const element = strip.elementOf(chunk);
        if (element === null || element.getBoundingClientRect().top >= bottom) break;
        for (const passage of element.querySelectorAll<HTMLElement>('[data-passage]')) {
          const passageTop = passage.getBoundingClientRect().top;
          if (passageTop >= top && passageTop < bottom) return placeOf(passage);
          if (passageTop < top) cutOff = passage;
        }
      }
      return cutOff && placeOf(cutOff);
    },
    chunkOf,
    piecesAround: (chunk) =>
      [chunk - 1, chunk, chunk + 1, chunk + 2].flatMap((near) => [
        ...(strip.elementOf(near)?.querySelectorAll<HTMLElement>('[data-line]') ?? []),
      ]),
    redraw() {
      chunkWindow.redraw();
      onChange();
    },
    remeasure: strip.remeasure,
  };
}

/** The number of a passage's element. */
export function numberOfPassage(element: HTMLElement): number {
  return Number(element.dataset['passage']);
}
