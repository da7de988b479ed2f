import { readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const localesFolder = 'assets/public/_locales';
const locales = readdirSync(localesFolder);
const english = readMessages('en');
const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['.ts', '.tsx', '.html'].includes(extname(file)))
    .map((file) => ({
      file: `${folder}/${file}`,
      code: readFileSync(`${folder}/${file}`, 'utf8'),
    })),
);

function readMessages(locale: string): ReadonlyMap<string, Message> {
  const parsed: unknown = JSON.parse(
    readFileSync(`${localesFolder}/${locale}/messages.json`, 'utf8'),
  );
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`${locale} has no texts.`);
  return new Map(Object.entries(parsed).filter(isMessageEntry));
}

function isMessageEntry(entry: [string, unknown]): entry is [string, Message] {
  const [, value] = entry;
  return typeof value === 'object' && value !== null && 'message' in value;
}

/** What a message fills in: `$TIME$` stands for the placeholder `time`. */
function placeholdersIn({ message }: Message): readonly string[] {
  return [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).toSorted();
}

describe.each(locales)('the texts in %s', (locale) => {
  const messages = readMessages(locale);

  test('have the keys of the English ones', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('fill in what the English ones fill in', () => {
    const strays = [...messages].filter(([key, message]) => {
      const original = english.get(key);
      return (
        original === undefined ||
        JSON.stringify(contentsOf(message)) !== JSON.stringify(contentsOf(original)) ||
        new Set(placeholdersIn(message)).size !== new Set(placeholdersIn(original)).size
      );
    });
    expect(strays).toEqual([]);
  });

  test('declare what they fill in', () => {
    const strays = [...messages].filter(([, message]) =>
      placeholdersIn(message).some(
        (name) => !Object.keys(message.placeholders ?? {}).includes(name),
      ),
    );
    expect(strays).toEqual([]);
  });

  test('are there, and do not shout', () => {
    const strays = [...messages].filter(
      ([, { message }]) => message.trim() === '' || /[!¡！]/.test(message),
    );
    expect(strays).toEqual([]);
  });

  test('name their own language for numbers and dates', () => {
    expect(messages.get('locale')?.message.replace('-', '_')).toBe(locale);
  });

  test('say which way they run', () => {
    const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
    const isRightToLeft = rightToLeft.test(messages.get('settingsTitle')?.message ?? '');
    expect(messages.get('direction')?.message).toBe(isRightToLeft ? 'rtl' : 'ltr');
  });
});

function contentsOf({ placeholders = {} }: Message): readonly (readonly [string, string])[] {
  return Object.entries(placeholders)
    .map(([name, { content }]) => [name.toLowerCase(), content] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

test('every text is used', () => {
  const code = `${readFileSync('wxt.config.ts', 'utf8')}${sources.map((source) => source.code).join('')}`;
  const unused = [...english.keys()].filter(
    (key) => !new RegExp(`['"]${key}['"]|__MSG_${key}__`).test(code),
  );
  expect(unused).toEqual([]);
});

/** Words between tags or in attributes that a person reads or hears. */
const hardCoded: readonly RegExp[] = [
  />\s*[A-Za-z][A-Za-z ,.'’…-]*\s*<\//,
  /\b(?:aria-label|aria-description|title|placeholder|alt|label)="[^"]*[A-Za-z]/,
];

test('no text is hard-coded', () => {
  const strays = sources
    .filter(({ file }) => ['.tsx', '.html'].includes(extname(file)))
    .filter(({ code }) =>
      hardCoded.some((pattern) =>
        pattern.test(code.replaceAll(/<(script|title|style)\b.*?<\/\1>/gs, '')),
      ),
    )
    .map(({ file }) => file);
  expect(strays).toEqual([]);
});
