import type { Page } from 'playwright';

/** An ARIA role. */
type Role = Parameters<Page['getByRole']>[0];

/** A text to look for: a string is found anywhere and in any case, a pattern as it stands. */
export type TextMatch = string | RegExp;

/**
 * A thing on a page, described as a person with a screen reader would.
 * Hidden elements are never meant; open shadow roots are searched like the rest.
 */
export interface Target {
  readonly role: Role;
  /** The accessible name. */
  readonly name?: TextMatch;
  /** Whether a string given as name must be the whole name, in the same case. */
  readonly exact?: boolean;
  /** What its text holds; for roles that take no name from it, such as list items. */
  readonly text?: TextMatch;
  /** Whether it must be marked by `aria-current`. */
  readonly current?: boolean;
  /** Which one, counted from 0, or from the end by -1, when several fit. */
  readonly nth?: number;
  /** What it lies in. */
  readonly within?: Target;
}

/** How a text is compared, as data that can be sent into a page. */
export type TextRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'text'; readonly text: string; readonly exact: boolean }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string };

/** A {@link Target} as data that can be sent into a page. */
export interface EncodedTarget {
  readonly role: string;
  readonly name: TextRule;
  readonly text: TextRule;
  readonly current: boolean;
  readonly nth: number | null;
  readonly within: EncodedTarget | null;
}

/** Turns a text match into data; without one any text will do. */
export function encodeTextMatch(match: TextMatch | undefined, exact = false): TextRule {
  if (match === undefined) return { kind: 'any' };
  if (typeof match === 'string') return { kind: 'text', text: match, exact };
  return { kind: 'pattern', source: match.source, flags: match.flags };
}

/** Turns a target into data. */
export function encodeTarget(target: Target): EncodedTarget {
  return {
    role: target.role,
    name: encodeTextMatch(target.name, target.exact),
    text: encodeTextMatch(target.text),
    current: target.current ?? false,
    nth: target.nth ?? null,
    within: target.within === undefined ? null : encodeTarget(target.within),
  };
}

/** Writes a text match for an error message: `"Search"`, `/^Play/i`. */
export function describeTextMatch(match: TextMatch): string {
  return typeof match === 'string' ? JSON.stringify(match) : String(match);
}

/** Writes a target for an error message: `button "Search" in complementary "Transcript"`. */
export function describeTarget(target: Target): string {
  return [
    target.current === true ? `current ${target.role}` : target.role,
    target.name === undefined ? '' : describeTextMatch(target.name),
    target.text === undefined ? '' : `with the text ${describeTextMatch(target.text)}`,
    target.nth === undefined ? '' : `number ${target.nth}`,
    target.within === undefined ? '' : `in ${describeTarget(target.within)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
