/** The columns of the table of transcripts. */
export type SortColumn = 'title' | 'channel' | 'date' | 'length' | 'lines' | 'timing' | 'imported';

export interface SortOrder {
  readonly column: SortColumn;
  readonly isDescending: boolean;
}

/** Which kind of transcripts to show. */
export type TranscriptKind = 'all' | 'timed' | 'untimed' | 'needs-video';

/** What a person wants to see of the library, and in which order. */
export interface BrowseChoice {
  readonly sort: SortOrder;
  /** `null` for all; empty for transcripts that name no channel. */
  readonly channel: string | null;
  readonly kind: TranscriptKind;
}

/** The last imported first. */
export const USUAL_CHOICE: BrowseChoice = {
  sort: { column: 'imported', isDescending: true },
  channel: null,
  kind: 'all',
};

const COLUMNS: ReadonlySet<string> = new Set<SortColumn>([
  'title',
  'channel',
  'date',
  'length',
  'lines',
  'timing',
  'imported',
]);

const KINDS: ReadonlySet<string> = new Set<TranscriptKind>(['timed', 'untimed', 'needs-video']);

/** Reads a choice from the parameters of an address; what is not understood is as usual. */
export function readBrowseChoice(values: URLSearchParams): BrowseChoice {
  const sort = values.get('sort') ?? '';
  const isDescending = sort.startsWith('-');
  const column = isDescending ? sort.slice(1) : sort;
  const kind = values.get('show') ?? '';
  return {
    sort: isColumn(column) ? { column, isDescending } : USUAL_CHOICE.sort,
    channel: values.get('channel'),
    kind: isKind(kind) ? kind : USUAL_CHOICE.kind,
  };
}

/** Whether all are shown, the last imported first. */
export function isUsualChoice({ sort, channel, kind }: BrowseChoice): boolean {
  return isUsualSort(sort) && channel === USUAL_CHOICE.channel && kind === USUAL_CHOICE.kind;
}

/** The same parameters with this choice in them; what is as usual is left out. */
export function withBrowseChoice(
  values: URLSearchParams,
  { sort, channel, kind }: BrowseChoice,
): URLSearchParams {
  const changed = new URLSearchParams(values);
  for (const name of ['sort', 'channel', 'show']) changed.delete(name);
  if (!isUsualSort(sort)) changed.set('sort', `${sort.isDescending ? '-' : ''}${sort.column}`);
  if (channel !== null) changed.set('channel', channel);
  if (kind !== USUAL_CHOICE.kind) changed.set('show', kind);
  return changed;
}

function isUsualSort({ column, isDescending }: SortOrder): boolean {
  return column === USUAL_CHOICE.sort.column && isDescending === USUAL_CHOICE.sort.isDescending;
}

function isColumn(value: string): value is SortColumn {
  return COLUMNS.has(value);
}

function isKind(value: string): value is TranscriptKind {
  return KINDS.has(value);
}
