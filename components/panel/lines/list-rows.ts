import { computed, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { createFormats } from '@/components/shared/format';
import type { LinePlace } from '@/utils/session/follow';
import { createAbsenceMark } from './absence-mark';
import { createDrawnRows, type DrawnRows, type ReadingPlace } from './drawn-rows';
import { effectUntil } from './effect-until';
import type { LineListSignals } from './line-list';
import { layOutRows, type RowLayout } from './row-layout';
import { placeInList, RESTING_PLACE, scrollToPlace } from './scroll-place';

/** The rows of a list, whichever view lays them out. */
export interface ListRows {
  readonly rows: ReadonlySignal<DrawnRows>;
  /** Changes whenever elements have come, gone or changed. */
  readonly version: ReadonlySignal<number>;
  /** The passage that is being spoken, -1 for none. */
  readonly spokenPassage: ReadonlySignal<number>;
  /** The first passage that is seen. */
  readonly place: ReadonlySignal<ReadingPlace | null>;
  readonly placeOf: (passage: number) => LinePlace;
  /** Draws a passage and scrolls until it begins at `topPx` of the list. */
  readonly show: (passage: number, topPx: number, isSmooth: boolean) => void;
  /** To be called when the list's layout may have changed: what is read comes back to its place. */
  readonly keepPlace: () => void;
  /** Opens or closes the lines that a fold stands for. */
  readonly toggleFold: (passage: number) => void;
}

/** How often the place is noted while the list scrolls: in every frame it would cost the most of all. */
const NOTING_PERIOD_MS = 100;

/** What the reader looked at, and how the list was then, in px. */
interface NotedPlace extends ReadingPlace {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * Keeps the rows of a list drawn, at the place where they are read, until `lifetime` aborts. Rows that
 * are far away go where `mayDrop` allows it.
 */
export function createListRows(
  list: HTMLElement,
  surface: HTMLElement,
  props: LineListSignals,
  mayDrop: () => boolean,
  lifetime: AbortSignal,
): ListRows {
  const { lines, view, activeIndex, follow, isEstimated } = props;
  const formats = createFormats();
  const absence = createAbsenceMark(list, lifetime);
  const version = signal(0);
  const place = signal<NotedPlace | null>(null);
  let notedMs = 0;
  const openFolds = signal<ReadonlySet<number>>(new Set());
  const lineCount = computed(() => lines.value.cues.length);
  // Other times lay nothing out anew: rows keep their places while someone puts the timing right.
  const layout = computed(() =>
    layOutRows(lineCount.value === 0 ? [] : lines.peek().cues, view.value, openFolds.value),
  );
  let lifetimeOfRows = new AbortController();
  const times = computed(() => ({ lines: lines.value, isEstimated: isEstimated.value }));
  let drawnTimes = times.peek();

  function drawRows(newLayout: RowLayout): DrawnRows {
    lifetimeOfRows.abort();
    lifetimeOfRows = new AbortController();
    const options = {
      list,
      surface,
      formats,
      layout: newLayout,
      cues: () => lines.peek().cues,
      isEstimated: () => isEstimated.peek(),
      onChange: () => {
        version.value = version.peek() + 1;
      },
      mayDrop,
    };
    return createDrawnRows(options, AbortSignal.any([lifetime, lifetimeOfRows.signal]));
  }

  const rows = signal(drawRows(layout.peek()));
  const spokenPassage = computed(() => rows.value.layout.passageOfLine[activeIndex.value] ?? -1);

  function show(passage: number, topPx: number, isSmooth: boolean): void {
    const element = rows.peek().bring(passage);
    if (element !== null) scrollToPlace(list, element, topPx, isSmooth);
    notePlace();
  }

  function notePlace(): void {
    notedMs = performance.now();
    const { clientWidth, clientHeight } = list;
    // A list that is hidden or was out of the page has forgotten where it was.
    if (clientHeight === 0 || absence.wasAway()) return;
    const seen = rows.peek().readingPlace();
    if (seen !== null) place.value = { ...seen, widthPx: clientWidth, heightPx: clientHeight };
  }

  /** Shows where the playback is, or the beginning. */
  function showStart(): void {
    const isFollowing = follow.mayScroll.peek() && spokenPassage.peek() >= 0;
    if (isFollowing) show(spokenPassage.peek(), list.clientHeight * RESTING_PLACE, false);
    else show(0, 0, false);
  }

  effectUntil(lifetime, () => {
    const newLayout = layout.value;
    untracked(() => {
      const before = rows.peek().layout;
      const kept = place.peek();
      const line = before.passages[kept?.passage ?? 0]?.parts[0]?.lineIndex ?? 0;
      if (newLayout !== before) rows.value = drawRows(newLayout);
      if (newLayout.passages.length === 0) return;
      if (kept === null) showStart();
      else show(newLayout.passageOfLine[line] ?? 0, kept.topPx, false);
    });
  });
  effectUntil(lifetime, () => {
    if (times.value === drawnTimes) return;
    drawnTimes = times.value;
    untracked(() => {
      const kept = place.peek();
      rows.peek().redraw();
      if (kept !== null) show(kept.passage, kept.topPx, false);
    });
  });

  const notePlaceAtTimes = () => {
    if (performance.now() - notedMs >= NOTING_PERIOD_MS) notePlace();
  };
  list.addEventListener('scroll', notePlaceAtTimes, { signal: lifetime, passive: true });
  list.addEventListener('scrollend', notePlace, { signal: lifetime, passive: true });

  return {
    rows,
    version,
    spokenPassage,
    place,
    show,
    placeOf(passage) {
      const element = rows.peek().elementOf(passage);
      if (element !== null) return placeInList(list, element);
      return passage < rows.peek().range().first ? 'above' : 'below';
    },
    keepPlace() {
      const { clientWidth, clientHeight } = list;
      if (clientHeight === 0 || rows.peek().layout.passages.length === 0) return;
      const kept = place.peek();
      const isResized = kept?.widthPx !== clientWidth || kept.heightPx !== clientHeight;
      const wasAway = absence.wasAway();
      absence.forget();
      const isChanged = rows.peek().remeasure() || isResized || wasAway;
      if (kept === null) showStart();
      else if (isChanged) show(kept.passage, kept.topPx, false);
    },
    toggleFold(passage) {
      const firstLine = rows.peek().layout.passages[passage]?.parts[0]?.lineIndex ?? -1;
      const others = [...openFolds.peek()].filter((line) => line !== firstLine);
      openFolds.value = new Set(openFolds.peek().has(firstLine) ? others : [...others, firstLine]);
    },
  };
}
