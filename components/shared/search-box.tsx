import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import { SearchIcon } from './icons';
import { text, textDirection } from './text';

export interface SearchBoxProps {
  /** What is asked for, as it was typed. */
  readonly typed: ReadonlySignal<string>;
  readonly onType: (typed: string) => void;
  /** Whether it has the focus from the beginning. */
  readonly isFirst: boolean;
}

/** The one box over everything. Escape empties it. */
export function SearchBox({ typed, onType, isFirst }: SearchBoxProps) {
  function onInput(event: TargetedEvent<HTMLInputElement>): void {
    onType(event.currentTarget.value);
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Escape' || typed.value === '') return;
    // Firefox does not empty it by itself, and the popup would close.
    event.preventDefault();
    onType('');
  }

  return (
    <label class="search-box">
      <SearchIcon />
      <input
        type="search"
        aria-label={text('searchLibrary')}
        placeholder={text('searchLibrary')}
        value={typed.value}
        autocomplete="off"
        spellcheck={false}
        // An empty one is not to show its name from the left.
        dir={typed.value === '' ? textDirection() : 'auto'}
        // Nothing else on the page is more likely to be wanted first.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autofocus={isFirst}
        onInput={onInput}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
