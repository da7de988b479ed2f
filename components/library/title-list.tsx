import { useSignal } from '@preact/signals';
import type { Formats } from '@/components/shared/format';
import { text } from '@/components/shared/text';

export interface ListedTitle {
  readonly title: string;
  /** What is to be said of it. */
  readonly note?: string;
}

export interface TitleListProps {
  readonly name: string;
  readonly titles: readonly ListedTitle[];
  readonly formats: Formats;
  readonly onCopyText: (copied: string) => Promise<void>;
}

/** So many are shown; all are copied. */
const MOST_TITLES = 100;

/** Titles of transcripts that something is to be said of, below one another. */
export function TitleList({ name, titles, formats, onCopyText }: TitleListProps) {
  const confirmation = useSignal('');
  const hiddenCount = Math.max(0, titles.length - MOST_TITLES);

  async function copy(): Promise<void> {
    try {
      await onCopyText(titles.map(inOneLine).join('\n'));
      confirmation.value = text('copiedList');
    } catch {
      confirmation.value = text('copyFailed');
    }
  }

  return (
    <>
      <ul class="titles" aria-label={name}>
        {titles.slice(0, MOST_TITLES).map(({ title, note }, index) => (
          <li key={index}>
            <bdi>{title || text('untitled')}</bdi>{' '}
            {note !== undefined && <span class="quiet">{note}</span>}
          </li>
        ))}
        {hiddenCount > 0 && <li>{text('titlesMore', formats.count(hiddenCount))}</li>}
      </ul>
      <div class="copy-list">
        <button type="button" class="button" onClick={() => void copy()}>
          {text('copyList')}
        </button>
        <span role="status" class="quiet">
          {confirmation.value}
        </span>
      </div>
    </>
  );
}

function inOneLine({ title, note }: ListedTitle): string {
  const shown = title || text('untitled');
  return note === undefined ? shown : `${shown}: ${note}`;
}
