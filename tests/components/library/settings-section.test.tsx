import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { SettingsSection } from '@/components/library/settings-section';
import pageStyles from '@/entrypoints/library/style.css?inline';
import { accessibilityProblems, renderInPage } from '@/tests/support/render';
import { sampleSettings } from '@/tests/support/sample-settings';
import { defaultSettings, type Settings } from '@/utils/settings/settings';

function show(settings: Partial<Settings> = {}, isUnsaved = false) {
  const changes: Partial<Settings>[] = [];
  const opened: string[] = [];
  const page = renderInPage(
    <SettingsSection
      {...sampleSettings({
        settings: signal({ ...defaultSettings, ...settings }),
        isUnsaved: signal(isUnsaved),
        onChange: (change) => changes.push(change),
        onOpenShortcuts: () => opened.push('shortcuts'),
      })}
    />,
    pageStyles,
  );
  return { page, changes, opened };
}

function choose(page: HTMLElement, label: string, value: string): void {
  const field = page.querySelector<HTMLSelectElement>(`select#${label}`);
  if (field === null) throw new Error(`no field ${label}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

test.each<readonly [string, Partial<Settings>, string]>([
  ['a quote as it will be copied', {}, '“What was said.” — A talk, A channel, 1:07'],
  [
    'a quote in the person’s own shape',
    { quoteTemplate: 'custom', customQuoteTemplate: '{text} ({time})' },
    'What was said. (1:07)',
  ],
  [
    'what a template asks for and nobody knows',
    { quoteTemplate: 'custom', customQuoteTemplate: '{tex}' },
    '{tex}',
  ],
])('the settings show %s', async (_what, settings, shown) => {
  const { page } = show(settings);
  expect(page.querySelector('.preview')?.textContent).toContain(shown);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a choice is told at once', () => {
  const { page, changes } = show();
  choose(page, 'quote-template', 'markdown');
  choose(page, 'theme', 'dark');
  page.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
  expect(changes).toEqual([
    { quoteTemplate: 'markdown' },
    { theme: 'dark' },
    { followPlayback: false },
  ]);
});

test('changes that the browser does not keep are said', () => {
  expect(show({}, true).page.querySelector('[role="alert"]')?.textContent).not.toBe('');
});

test('the keys of the browser’s commands are listed, and where to change them', () => {
  const { page, opened } = show();
  expect(page.querySelector('dl')?.textContent).toBe(
    'Show or hide the transcriptAlt+Shift+TSearch the transcriptNot set',
  );
  page.querySelector<HTMLButtonElement>('.shortcuts button')?.click();
  expect(opened).toEqual(['shortcuts']);
});
