import { render } from 'preact';
import { ClockIcon, CopyIcon } from '@/components/panel/icons';
import { text } from '@/components/shared/text';
import type { MarkAppearance } from './create-mark';

/** The buttons of the line, or sentence, that is pointed at. */
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
        line.classList.add('pointed');
        line.append(element);
        if (line.role !== 'listitem') layOnEnd(element, line);
      },
      take(line) {
        line.classList.remove('pointed');
        element.remove();
        element.removeAttribute('style');
      },
    },
  };
}

/**
 * A sentence is no box that buttons could be put into the corner of: they lie on its end, where
 * the pointer comes to them without leaving it, and within its paragraph.
 */
function layOnEnd(element: HTMLElement, sentence: HTMLElement): void {
  const end = [...sentence.getClientRects()].at(-1);
  const row = sentence.closest('[role="listitem"]')?.getBoundingClientRect();
  if (end === undefined || row === undefined) return;
  const widthPx = element.offsetWidth;
  const isRightToLeft = getComputedStyle(sentence).direction === 'rtl';
  const wantedPx = (isRightToLeft ? end.left : end.right - widthPx) - row.left;
  const left = Math.max(0, Math.min(wantedPx, row.width - widthPx));
  element.style.inset = `${end.top - row.top}px auto auto ${left}px`;
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
