import { browser } from 'wxt/browser';
import type messages from '@/assets/public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/**
 * A text in the browser's language, from `_locales`; `values` fill its placeholders in order. Empty
 * in a page that has been cut off from the extension, which then has no texts: it says so itself.
 */
export function text(key: MessageKey, ...values: readonly string[]): string {
  try {
    return browser.i18n.getMessage(key, [...values]);
  } catch {
    return '';
  }
}

/**
 * The direction that texts run in. Not the browser's own: one in Hebrew shows our texts in English.
 */
export function textDirection(): 'ltr' | 'rtl' {
  return text('direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** The language that texts are in, for `Intl`. */
export function textLocale(): string {
  return text('locale') || 'en';
}
