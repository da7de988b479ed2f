import type { Cue, IsoDate, VideoId } from '@/utils/transcript/model';

/** What changes in one field: `before` is what stood there when the person began. */
interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** One change that a person makes to a transcript. */
export type Edit =
  | ({ readonly field: 'title' } & Change<string>)
  | ({ readonly field: 'channel' } & Change<string | null>)
  | ({ readonly field: 'date' } & Change<IsoDate | null>)
  | ({ readonly field: 'video' } & Change<VideoId | null>)
  | ({ readonly field: 'line'; readonly row: number } & Change<Cue>);

/** Why a change is not made. */
export type EditRefusal =
  /** Another tab has changed the same field, or line, since `before` was read. */
  | 'changed-meanwhile'
  /** A line would begin before the one above it, or after the one below. */
  | 'out-of-order'
  /** A line would have no text. */
  | 'empty-line'
  /** A line would end before it begins. */
  | 'ends-first';

/** The change that takes another one back. */
export function reverseEdit(edit: Edit): Edit {
  switch (edit.field) {
    case 'title':
      return { ...edit, before: edit.after, after: edit.before };
    case 'channel':
      return { ...edit, before: edit.after, after: edit.before };
    case 'date':
      return { ...edit, before: edit.after, after: edit.before };
    case 'video':
      return { ...edit, before: edit.after, after: edit.before };
    case 'line':
      return { ...edit, before: edit.after, after: edit.before };
  }
}
