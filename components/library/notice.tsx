import type { ComponentChildren } from 'preact';
import { CloseIcon } from '@/components/shared/icons';
import { text } from '@/components/shared/text';

export interface NoticeProps {
  readonly title: string;
  /** True where something went wrong. */
  readonly isBad?: boolean;
  readonly onDismiss: () => void;
  readonly children?: ComponentChildren;
}

/** Says how something ended, until it is dismissed. */
export function Notice({ title, isBad = false, onDismiss, children }: NoticeProps) {
  return (
    <div class={isBad ? 'notice bad' : 'notice'}>
      <div class="notice-head">
        <p dir="auto">{title}</p>
        <button
          type="button"
          class="icon-button"
          aria-label={text('dismiss')}
          title={text('dismiss')}
          onClick={onDismiss}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </div>
  );
}
