import type { IsoDate } from '@/utils/transcript/model';
import type { DocumentTable } from './segment';

/** What is known of one transcript. */
export interface DocumentFacts {
  readonly id: string;
  /** How many tokens its lines have. */
  readonly length: number;
  readonly channel: string;
  /** As the number `YYYYMMDD`; 0 for none. */
  readonly day: number;
}

const ID_LENGTH = 22;
const NO_ID = ' '.repeat(ID_LENGTH);

/** Puts the facts of transcripts into columns, in their order. */
export function packDocuments(documents: readonly DocumentFacts[]): DocumentTable {
  const numbers = new Map<string, number>([['', 0]]);
  for (const { channel } of documents) {
    if (!numbers.has(channel)) numbers.set(channel, numbers.size);
  }
  return {
    count: documents.length,
    ids: documents.map(({ id }) => id).join(''),
    lengths: Uint32Array.from(documents, ({ length }) => length),
    channels: [...numbers.keys()],
    channelNumbers: Uint32Array.from(documents, ({ channel }) => numbers.get(channel) ?? 0),
    days: Uint32Array.from(documents, ({ day }) => day),
  };
}

/** The id of a transcript by its number. It may be blank: then there is none. */
export function documentId({ ids }: DocumentTable, number: number): string {
  return ids.slice(number * ID_LENGTH, (number + 1) * ID_LENGTH);
}

/** The ids of all transcripts in the order of their numbers, blank ones among them. */
export function documentIds(table: DocumentTable): readonly string[] {
  return Array.from({ length: table.count }, (_, number) => documentId(table, number));
}

/** What is known of the transcript with this number. */
export function documentFacts(table: DocumentTable, number: number): DocumentFacts {
  return {
    id: documentId(table, number),
    length: table.lengths[number] ?? 0,
    channel: table.channels[table.channelNumbers[number] ?? 0] ?? '',
    day: table.days[number] ?? 0,
  };
}

/** The same table with only these transcripts: the numbers of others stay, and name none. */
export function onlyDocuments(table: DocumentTable, kept: ReadonlySet<string>): DocumentTable {
  return filterDocuments(table, (id) => kept.has(id));
}

/** The same table without these transcripts: their numbers stay, and name none. */
export function withoutDocuments(table: DocumentTable, gone: ReadonlySet<string>): DocumentTable {
  return filterDocuments(table, (id) => !gone.has(id));
}

function filterDocuments(table: DocumentTable, isKept: (id: string) => boolean): DocumentTable {
  const ids = documentIds(table).map((id) => (isKept(id) ? id : NO_ID));
  return { ...table, ids: ids.join('') };
}

/** Whether an id names a transcript. */
export function isDocument(id: string): boolean {
  return id !== NO_ID;
}

/** A day as the number `YYYYMMDD`; 0 for none. */
export function dayNumber(day: IsoDate | null): number {
  return day === null ? 0 : Number(day.replaceAll('-', ''));
}
