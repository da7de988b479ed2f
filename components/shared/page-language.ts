import { text, textDirection, textLocale, type MessageKey } from './text';

/** Gives a page of the extension its language, direction and title. */
export function setPageLanguage(title: MessageKey): void {
  document.documentElement.lang = textLocale();
  document.documentElement.dir = textDirection();
  document.title = text(title);
}
