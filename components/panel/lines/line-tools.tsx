import { render } from 'preact';
import { ClockIcon, CopyIcon } from '@/components/panel/icons';
import { text } from '@/components/shared/text';
import type { MarkAppearance } from './create-mark';

/** The buttons of the line that is pointed at. */
export interface LineTools {
  /** They are a mark: they exist once and move from line to line, so that pointing draws nothing. */
  readonly appearance: MarkAppearance;
  readonly offerPin: (isOffered: boolean) => void;
}

/** Makes the buttons; they are on no line yet. */
export function createLineTools(): LineTools {
  const element = document.createElement('span');
  element.className = 'line-tools';

  function offerPin(isOffered: boolean): void {
    render(
      <>
        {isOffered && <LineTool action="pin" name={text('timingPin')} Icon={ClockIcon} />}
        <LineTool action="copy" name={text('copyQuote')} Icon={CopyIcon} />
      </>,
      element,
    );
  }

  return {
    offerPin,
    appearance: {
      put(line) {
        for (const button of element.querySelectorAll('button')) button.tabIndex = line.tabIndex;
        line.append(element);
      },
      take: () => element.remove(),
    },
  };
}

interface LineToolProps {
  readonly action: 'copy' | 'pin';
  readonly name: string;
  readonly Icon: typeof CopyIcon;
}

function LineTool({ action, name, Icon }: LineToolProps) {
  return (
    <button type="button" data-action={action} aria-label={name} title={name}>
      <Icon />
    </button>
  );
}
