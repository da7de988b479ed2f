import { browser } from 'wxt/browser';
import type messages from '@/assets/public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** A text in the browser's language, from `_locales`; `values` fill its placeholders in order. */
export function text(key: MessageKey, ...values: readonly string[]): string {
  return browser.i18n.getMessage(key, [...values]);
}

/** The language that texts are in, for `Intl`. */
export function textLocale(): string {
  return text('locale');
}
