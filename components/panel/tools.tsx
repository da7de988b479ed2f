import type { Signal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { Search } from '@/utils/session/create-search';
import { ClockIcon, CopyIcon, MoreIcon, SearchIcon } from './icons';
import { ToolButton } from './tool-button';

/** The part of the panel that a tool has opened; its id. */
export type Drawer = 'copy' | 'timing' | 'more';

interface ToolsProps {
  readonly search: Search;
  readonly drawer: Signal<Drawer | null>;
}

/** What can be done with a transcript. */
export function Tools({ search, drawer }: ToolsProps) {
  const opens = (id: Drawer) => ({ id, isOpen: drawer.value === id });
  const toggle = (id: Drawer) => () => {
    drawer.value = drawer.value === id ? null : id;
  };
  return (
    <div role="group" class="tools" aria-label={text('panelName')}>
      <ToolButton
        name={text('search')}
        opens={{ id: 'search', isOpen: search.isOpen.value }}
        onPress={search.isOpen.value ? search.close : search.open}
      >
        <SearchIcon />
      </ToolButton>
      <ToolButton name={text('copyTranscript')} opens={opens('copy')} onPress={toggle('copy')}>
        <CopyIcon />
      </ToolButton>
      <ToolButton name={text('timing')} opens={opens('timing')} onPress={toggle('timing')}>
        <ClockIcon />
      </ToolButton>
      <ToolButton name={text('more')} opens={opens('more')} onPress={toggle('more')}>
        <MoreIcon />
      </ToolButton>
    </div>
  );
}
