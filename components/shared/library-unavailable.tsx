import { text } from './text';

/** What a page says when the library does not open. */
export function LibraryUnavailable({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert" class="unavailable">
      <h2>{text('libraryUnavailable')}</h2>
      <p class="quiet">{text('libraryUnavailableHelp')}</p>
      <button type="button" class="button" onClick={onRetry}>
        {text('tryAgain')}
      </button>
    </div>
  );
}
