import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { numberOfPassage } from './drawn-rows';
import { lineOfPassage, passageAround } from './passage-text';

/** What a reader does with passages, by their numbers. */
export interface ReaderActions {
  readonly passageCount: () => number;
  readonly passageOfLine: (lineIndex: number) => number;
  /** Plays from a passage; where a word was clicked, `point` says where in the viewport. */
  readonly play: (
    passage: number,
    point: { readonly x: number; readonly y: number } | null,
  ) => void;
  readonly copy: (passage: number) => void;
  readonly pin: (passage: number) => void;
  readonly toggleFold: (passage: number) => void;
  /** Draws a passage, shows all of it and gives it the keyboard. */
  readonly focus: (passage: number) => void;
  /** Selects the whole transcript; false where not all of it is in the page. */
  readonly selectAll: () => boolean;
  readonly hasSelection: () => boolean;
}

/** Where pointer and keyboard are; -1 for nowhere. */
export interface ReaderFocus {
  /** The passage that either points at, the pointer first. */
  readonly pointed: ReadonlySignal<number>;
  /** The line that had the keyboard last, in whichever view. */
  readonly lastFocusedLine: ReadonlySignal<number>;
}

/** Listens to pointer and keyboard in the list until `lifetime` aborts. */
export function listenToReader(
  list: HTMLElement,
  actions: ReaderActions,
  lifetime: AbortSignal,
): ReaderFocus {
  const hovered = signal(-1);
  const focused = signal(-1);
  const lastFocusedLine = signal(-1);
  const isInTools = signal(false);
  const listening = { signal: lifetime };

  list.addEventListener(
    'click',
    (event) => {
      const passage = passageOrNone(event.target);
      const button = closestButton(event.target);
      const action = button?.dataset['action'];
      if (action === 'copy') actions.copy(passage);
      else if (action === 'pin') actions.pin(passage);
      else if (action === 'fold') actions.toggleFold(passage);
      else if (action === 'play') actions.play(passageOfTime(button), null);
      else if (passage >= 0 && !actions.hasSelection()) {
        actions.play(passage, { x: event.clientX, y: event.clientY });
      }
    },
    listening,
  );

  list.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey) return;
      const isHandled =
        event.ctrlKey || event.metaKey
          ? event.key === 'a' && actions.selectAll()
          : moveOrPlay(event.key, event.target);
      if (isHandled) event.preventDefault();
    },
    listening,
  );

  /** Only passages themselves, and the list in place of one that is gone, take these keys. */
  function moveOrPlay(key: string, target: EventTarget | null): boolean {
    const passage =
      target === list ? actions.passageOfLine(lastFocusedLine.peek()) : passageOrNone(target);
    const isOnButton = closestButton(target) !== null;
    const destination = destinationOf(key, passage, actions.passageCount());
    if (destination !== null && passage >= 0) actions.focus(destination);
    else if (key === 'Enter' && passage >= 0 && !isOnButton) actions.play(passage, null);
    else return false;
    return true;
  }

  list.addEventListener(
    'pointerover',
    (event) => {
      hovered.value = passageOrNone(event.target);
    },
    listening,
  );
  list.addEventListener(
    'pointerleave',
    () => {
      hovered.value = -1;
    },
    listening,
  );
  list.addEventListener(
    'focusin',
    (event) => {
      const passage = passageAround(event.target);
      focused.value = passageOrNone(event.target);
      // After it: tools that left their line for a moment would lose the click that is under way.
      isInTools.value = isTool(event.target);
      if (passage !== null) lastFocusedLine.value = lineOfPassage(passage);
    },
    listening,
  );
  list.addEventListener(
    'focusout',
    (event) => {
      // Within a line focus moves on to its buttons, which must not go away under it.
      if (passageAround(event.relatedTarget) === passageAround(event.target)) return;
      isInTools.value = false;
      focused.value = -1;
    },
    listening,
  );

  return {
    lastFocusedLine,
    pointed: computed(() =>
      hovered.value >= 0 && !isInTools.value ? hovered.value : focused.value,
    ),
  };
}

function destinationOf(key: string, passage: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(passage + 1, count - 1);
    case 'ArrowUp':
      return Math.max(passage - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function passageOrNone(target: EventTarget | null): number {
  const passage = passageAround(target);
  return passage === null ? -1 : numberOfPassage(passage);
}

function isTool(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.line-tools') !== null;
}

function closestButton(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button') : null;
}

/** A paragraph's time lies beside its first passage, a line's within it. */
function passageOfTime(button: HTMLElement | null): number {
  const row = button?.closest('[role="listitem"]');
  const first = row?.querySelector<HTMLElement>('[data-passage]') ?? null;
  return first === null ? passageOrNone(button) : numberOfPassage(first);
}
