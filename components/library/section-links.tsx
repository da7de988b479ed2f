import { text, type MessageKey } from '@/components/shared/text';

/** The sections below the first screen, by the ids of their headings. */
const SECTIONS: readonly { readonly id: string; readonly name: MessageKey }[] = [
  { id: 'transcripts', name: 'transcriptsTable' },
  { id: 'backup', name: 'backupTitle' },
  { id: 'storage', name: 'storageTitle' },
  { id: 'settings', name: 'settingsTitle' },
];

/** Leads to the sections of the page: the table keeps the wheel to itself. */
export function SectionLinks() {
  return (
    <nav class="section-links" aria-label={text('sectionsName')}>
      {SECTIONS.map(({ id, name }) => (
        <a key={id} href={`#${id}`}>
          {text(name)}
        </a>
      ))}
    </nav>
  );
}
