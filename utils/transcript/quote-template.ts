/** The built-in shapes of a quote, and a person's own. */
export const quoteTemplateNames = ['plain', 'markdown', 'markdown-list', 'link', 'custom'] as const;
export type QuoteTemplateName = (typeof quoteTemplateNames)[number];

/** What a quote is made after; `custom` counts only for the template of that name. */
export interface QuoteTemplate {
  readonly name: QuoteTemplateName;
  readonly custom: string;
}

/** In letters: a browser keeps 8,192 bytes for one setting, and a letter may take 6 of them. */
export const longestQuoteTemplate = 1000;

/** What a person's own template may hold, in braces. */
export const quoteFieldNames = [
  'text',
  'title',
  'channel',
  'date',
  'time',
  'end',
  'seconds',
  'url',
  'speaker',
  'videoId',
] as const;

/** The value of each field; what is not known is empty. */
export type QuoteFields = { readonly [Name in (typeof quoteFieldNames)[number]]: string };

const FIELD = /\{(\w+)\}/g;

/**
 * Puts values into a template, and nothing into them: a title that holds `{url}` stays a title.
 * What is in braces and no field stays as it was typed.
 */
export function fillTemplate(template: string, fields: QuoteFields): string {
  return template.replaceAll(FIELD, (typed, name: string) =>
    isFieldName(name) ? fields[name] : typed,
  );
}

/** Lists what stands in braces and is no field, each once, as it was typed. */
export function unknownFields(template: string): readonly string[] {
  const unknown = [...template.matchAll(FIELD)].filter(([, name = '']) => !isFieldName(name));
  return [...new Set(unknown.map(([typed]) => typed))];
}

function isFieldName(name: string): name is keyof QuoteFields {
  return quoteFieldNames.some((known) => known === name);
}
