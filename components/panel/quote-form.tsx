import { text, type MessageKey } from '@/components/shared/text';
import type { Settings } from '@/utils/settings/settings';
import { createQuote, type QuoteSource } from '@/utils/transcript/quote';
import {
  longestQuoteTemplate,
  quoteFieldNames,
  quoteTemplateNames,
  unknownFields,
  type QuoteTemplateName,
} from '@/utils/transcript/quote-template';

export interface QuoteFormProps {
  readonly settings: Settings;
  readonly onChange: (changes: Partial<Settings>) => void;
  /** A quote to show templates with. */
  readonly sample: QuoteSource;
}

const names: Readonly<Record<QuoteTemplateName, MessageKey>> = {
  plain: 'quotePlain',
  markdown: 'quoteMarkdown',
  'markdown-list': 'quoteMarkdownList',
  link: 'quoteLink',
  custom: 'quoteCustom',
};

/** How quotes are copied, with what comes of it. */
export function QuoteForm({ settings, onChange, sample }: QuoteFormProps) {
  const { quoteTemplate, customQuoteTemplate } = settings;
  const { plain } = createQuote(sample, { name: quoteTemplate, custom: customQuoteTemplate });
  return (
    <>
      <div class="row">
        <label for="quote-template">{text('quoteTemplate')}</label>
        <select
          id="quote-template"
          class="field"
          value={quoteTemplate}
          onChange={({ currentTarget }) => {
            const chosen = quoteTemplateNames.find((name) => name === currentTarget.value);
            if (chosen !== undefined) onChange({ quoteTemplate: chosen });
          }}
        >
          {quoteTemplateNames.map((name) => (
            <option key={name} value={name} selected={name === quoteTemplate}>
              {text(names[name])}
            </option>
          ))}
        </select>
      </div>
      {quoteTemplate === 'custom' && (
        <CustomTemplate template={customQuoteTemplate} onChange={onChange} />
      )}
      <figure class="preview" aria-label={text('quotePreview')} dir="auto">
        {plain}
      </figure>
    </>
  );
}

interface CustomTemplateProps {
  readonly template: string;
  readonly onChange: QuoteFormProps['onChange'];
}

function CustomTemplate({ template, onChange }: CustomTemplateProps) {
  const unknown = unknownFields(template);
  const fields = quoteFieldNames.map((name) => `{${name}}`).join(' ');
  return (
    <>
      <textarea
        class="field"
        rows={3}
        maxLength={longestQuoteTemplate}
        aria-label={text('quoteCustomField')}
        aria-describedby="quote-fields"
        value={template}
        dir="auto"
        onInput={({ currentTarget }) => onChange({ customQuoteTemplate: currentTarget.value })}
      />
      <p id="quote-fields">{text('quoteFields', fields)}</p>
      {unknown.length > 0 && <p role="status">{text('quoteUnknownFields', unknown.join(' '))}</p>}
    </>
  );
}
