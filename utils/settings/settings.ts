import type { QuoteTemplateName } from '@/utils/transcript/quote-template';

/** From small to twice the usual size. */
export const textSizes = [1, 2, 3, 4, 5] as const;
export type TextSize = (typeof textSizes)[number];

/** What a person has set; the same on all computers where their browser is signed in. */
export interface Settings {
  readonly quoteTemplate: QuoteTemplateName;
  /** The person's own template; kept also while a built-in one is in use. */
  readonly customQuoteTemplate: string;
  readonly followPlayback: boolean;
  readonly view: 'lines' | 'paragraphs';
  readonly textSize: TextSize;
  /** Light the words, or the spoken part of a line, as they are spoken. */
  readonly highlightWords: boolean;
  /** `page`: as YouTube is. */
  readonly theme: 'page' | 'light' | 'dark';
  /** Show one line where a video has no transcript. */
  readonly showWithoutTranscript: boolean;
  readonly fullscreenOverlay: boolean;
  readonly isCollapsed: boolean;
  /** Of the whole panel; `null` for as much as there is room for. */
  readonly panelHeightPx: number | null;
}

export const defaultSettings: Settings = {
  quoteTemplate: 'plain',
  customQuoteTemplate: '“{text}” ({title}, {time}) {url}',
  followPlayback: true,
  view: 'lines',
  textSize: 2,
  highlightWords: true,
  theme: 'page',
  showWithoutTranscript: true,
  fullscreenOverlay: false,
  isCollapsed: false,
  panelHeightPx: null,
};
