import type { ReadonlySignal } from '@preact/signals';
import { CopyTranscript } from './copy-transcript';
import { MoreForm } from './more-form';
import type { PanelProps } from './panel';
import { TimingForm } from './timing-form';
import type { Drawer } from './tools';
import type { Copying } from './use-copying';

export interface OpenDrawerProps extends PanelProps {
  readonly drawer: ReadonlySignal<Drawer | null>;
  readonly copying: Copying;
  /** Closes it; the focus goes back to its tool. */
  readonly onClose: () => void;
}

/** What the pressed tool has opened, `null` for nothing. */
export function OpenDrawer(props: OpenDrawerProps) {
  const { drawer, session, actions, copying, onClose } = props;
  switch (drawer.value) {
    case null:
      return null;
    case 'copy':
      return (
        <CopyTranscript
          hasTimes={session.lines.value.timing === 'exact'}
          onCopy={(withTimes) => {
            copying.copyTranscript(withTimes);
            onClose();
          }}
        />
      );
    case 'timing':
      return (
        <TimingForm
          timing={session.timing}
          durationMs={session.durationMs.value}
          onEstimate={session.timing.estimate}
        />
      );
    case 'more':
      return (
        <MoreForm
          settings={props.settings}
          onChange={actions.changeSettings}
          isUnsaved={props.isUnsaved.value}
          sample={copying.sampleOf(session.activeIndex.value)}
          onOpenLibrary={() => actions.openLibrary('')}
        />
      );
  }
}
