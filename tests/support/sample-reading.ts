import { signal } from '@preact/signals';
import type { ReaderSectionProps } from '@/components/library/reader/reader-section';
import type { Edit } from '@/utils/library/edit/edit';
import type { EditAnswer, ReaderState } from '@/utils/library/reader/create-reader';
import { defaultSettings } from '@/utils/settings/settings';

/** What a reader shows, and how it answers; what is left out is as usual. */
export interface ShownReading extends Partial<Omit<ReaderSectionProps, 'reader' | 'settings'>> {
  readonly state?: ReaderState;
  readonly undoCount?: number;
  readonly isChangedElsewhere?: boolean;
  readonly onEdit?: (edit: Edit) => EditAnswer;
}

/** A reader, which nobody has opened unless a state is given. */
export function sampleReading({
  state = { status: 'closed' },
  undoCount = 0,
  isChangedElsewhere = false,
  onEdit = () => 'saved',
  ...props
}: ShownReading = {}): ReaderSectionProps {
  const ignore = () => undefined;
  const later = () => Promise.resolve();
  return {
    reader: {
      state: signal(state),
      undoCount: signal(undoCount),
      isChangedElsewhere: signal(isChangedElsewhere),
      show: later,
      edit: (edit) => Promise.resolve(onEdit(edit)),
      undo: () => Promise.resolve('saved'),
      refresh: later,
    },
    settings: signal(defaultSettings),
    onBack: ignore,
    onDelete: ignore,
    onExport: ignore,
    onPlay: ignore,
    onSearchAll: ignore,
    onCopyQuote: later,
    onCopyText: later,
    ...props,
  };
}
