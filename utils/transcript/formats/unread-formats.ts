/** Formats that hold what is said, or may, and are told apart so that people know what to do. */
const UNREAD_FORMATS: readonly (readonly [mark: RegExp, explanation: string])[] = [
  [/^\s*\{\\rtf/, 'It is a document of a word processor (RTF). Save it as plain text.'],
  [/^\s*<SAMI\b/i, 'It holds SAMI captions. Save them as SRT or WebVTT.'],
  [
    /^\s*\{\d+\}\{\d*\}/,
    'It holds captions timed by frames (MicroDVD). Save them as SRT or WebVTT.',
  ],
  [/^\s*Scenarist_SCC\b/, 'It holds broadcast captions (SCC). Save them as SRT or WebVTT.'],
  [/^\s*\{QTtext\}/, 'It holds QuickTime captions. Save them as SRT or WebVTT.'],
];

/** Explains why a text of a known format is not read, or returns `null` for all others. */
export function explainUnreadFormat(text: string): string | null {
  return UNREAD_FORMATS.find(([mark]) => mark.test(text))?.[1] ?? null;
}
