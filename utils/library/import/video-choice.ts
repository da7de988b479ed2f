/** Of which video a transcript is that is imported for one, and whose file names another. */
export type VideoChoice =
  /** Of the one that it is imported for. */
  | 'wanted'
  /** Of the one that its file names. */
  | 'own';

/** Returns `value` as a choice; else `null`. */
export function parseVideoChoice(value: unknown): VideoChoice | null {
  return value === 'wanted' || value === 'own' ? value : null;
}
