import { browser } from 'wxt/browser';
import { text, textLocale, type MessageKey } from './text';

/** Gives a page of the extension its language, direction and title. */
export function setPageLanguage(title: MessageKey): void {
  document.documentElement.lang = textLocale();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  document.title = text(title);
}
