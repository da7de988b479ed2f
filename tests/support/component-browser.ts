import messages from '@/assets/public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const known = new Map<string, Message>(Object.entries(messages));

/** The part of the extension interface that components use, answered from the English texts. */
export const browser = {
  i18n: {
    getMessage(key: string, values: readonly string[] = []): string {
      const { message = '', placeholders = {} } = known.get(key) ?? {};
      return message.replaceAll(/\$(\w+)\$/g, (_placeholder, name: string) => {
        const position = Number(placeholders[name.toLowerCase()]?.content.slice(1));
        return values[position - 1] ?? '';
      });
    },
  },
};
