import { text } from '@/components/shared/text';

/** The texts of the farewell, read while there still are texts. */
export interface FarewellTexts {
  readonly panelName: string;
  readonly message: string;
  readonly reload: string;
}

/** Reads them; to be called before the page is cut off from the extension. */
export function readFarewellTexts(): FarewellTexts {
  return {
    panelName: text('panelName'),
    message: text('panelUpdated'),
    reload: text('reloadPage'),
  };
}

export interface FarewellProps {
  readonly texts: FarewellTexts;
  readonly onReload: () => void;
}

/** What the panel leaves when the extension was updated, turned off or removed: how to get it back. */
export function Farewell({ texts, onReload }: FarewellProps) {
  return (
    <aside class="panel" aria-label={texts.panelName}>
      <div class="slim" role="alert">
        <p>{texts.message}</p>
        <button type="button" class="chip" onClick={onReload}>
          {texts.reload}
        </button>
      </div>
    </aside>
  );
}
