import { longestQuoteTemplate, quoteTemplateNames } from '@/utils/transcript/quote-template';
import { defaultSettings, textSizes, type Settings } from './settings';

/** Heights of a panel that one can have chosen, in px. */
const heightsPx = { least: 100, most: 10_000 } as const;

/** Returns a value of the setting, or the default where it is damaged or missing. */
type Parser<Value> = (value: unknown, byDefault: Value) => Value;

const parsers: { readonly [Name in keyof Settings]: Parser<Settings[Name]> } = {
  quoteTemplate: oneOf(quoteTemplateNames),
  customQuoteTemplate: (value, byDefault) =>
    typeof value === 'string' && value.length <= longestQuoteTemplate ? value : byDefault,
  followPlayback: parseBoolean,
  view: oneOf(['lines', 'paragraphs']),
  textSize: oneOf(textSizes),
  highlightWords: parseBoolean,
  theme: oneOf(['page', 'light', 'dark']),
  showWithoutTranscript: parseBoolean,
  fullscreenOverlay: parseBoolean,
  isCollapsed: parseBoolean,
  panelHeightPx: (value, byDefault) =>
    typeof value === 'number' && value >= heightsPx.least && value <= heightsPx.most
      ? value
      : byDefault,
};

/**
 * Reads settings from anywhere: storage, a backup, another version of the extension. Fields that
 * are missing or damaged get their default, unknown ones are left out.
 */
export function parseSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const parse = <Name extends keyof Settings>(name: Name): Settings[Name] =>
    parsers[name](stored[name], defaultSettings[name]);
  return {
    quoteTemplate: parse('quoteTemplate'),
    customQuoteTemplate: parse('customQuoteTemplate'),
    followPlayback: parse('followPlayback'),
    view: parse('view'),
    textSize: parse('textSize'),
    highlightWords: parse('highlightWords'),
    theme: parse('theme'),
    showWithoutTranscript: parse('showWithoutTranscript'),
    fullscreenOverlay: parse('fullscreenOverlay'),
    isCollapsed: parse('isCollapsed'),
    panelHeightPx: parse('panelHeightPx'),
  };
}

function oneOf<Value>(values: readonly Value[]): Parser<Value> {
  return (value, byDefault) => values.find((allowed) => allowed === value) ?? byDefault;
}

function parseBoolean(value: unknown, byDefault: boolean): boolean {
  return typeof value === 'boolean' ? value : byDefault;
}
