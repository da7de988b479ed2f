import type { Signal } from '@preact/signals';
import { CopyIcon, SearchIcon } from '@/components/panel/icons';
import { ToolButton } from '@/components/panel/tool-button';
import { text } from '@/components/shared/text';
import type { Search } from '@/utils/session/create-search';

export interface ReaderLineToolsProps {
  readonly search: Search;
  readonly isCopying: Signal<boolean>;
  readonly isEditing: Signal<boolean>;
}

/** What can be done with the lines of a transcript. */
export function ReaderLineTools({ search, isCopying, isEditing }: ReaderLineToolsProps) {
  return (
    <header>
      <div class="heading">
        <p role="status" style={{ alignSelf: 'center' }}>
          {isEditing.value && text('editLinesHelp')}
        </p>
        <div role="group" class="tools" aria-label={text('linesName')}>
          <button
            type="button"
            class={isEditing.value ? 'chip' : 'chip quiet'}
            aria-pressed={isEditing.value}
            onClick={() => {
              isEditing.value = !isEditing.value;
            }}
          >
            {text('editLines')}
          </button>
          <ToolButton
            name={text('search')}
            opens={{ id: 'search', isOpen: search.isOpen.value }}
            onPress={search.isOpen.value ? search.close : search.open}
          >
            <SearchIcon />
          </ToolButton>
          <ToolButton
            name={text('copyTranscript')}
            opens={{ id: 'copy', isOpen: isCopying.value }}
            onPress={() => {
              isCopying.value = !isCopying.value;
            }}
          >
            <CopyIcon />
          </ToolButton>
        </div>
      </div>
    </header>
  );
}
