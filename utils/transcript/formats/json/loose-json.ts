import { looseTokens, type LooseToken } from './loose-json-tokens';

/** Where a text stops being JSON. */
export interface JsonDamage {
  /** In characters. */
  readonly offset: number;
  /** The text ends there, too early. */
  readonly isEnd: boolean;
}

/** All values that stand one after another in a text, and where it is damaged first. */
export interface LooseJson {
  readonly values: readonly unknown[];
  readonly damage: JsonDamage | null;
}

interface OpenList {
  readonly of: 'list';
  readonly items: unknown[];
}

interface OpenObject {
  readonly of: 'object';
  readonly entries: [key: string, value: unknown][];
  /** What may be the next key: only its colon makes it one. */
  key: string | null;
  hasColon: boolean;
}

type Open = OpenList | OpenObject;

/**
 * Reads JSON that need not be right, in one walk over the text and without recursion. Never throws.
 * What does not belong where it stands is passed over and told as damage. What is still open where
 * the text ends is closed, and the innermost object, if it is the item of a list, left out: it has
 * broken off.
 */
export function parseLooseJson(text: string): LooseJson {
  const values: unknown[] = [];
  const open: Open[] = [];
  const openCounts = { list: 0, object: 0 };
  let damage: JsonDamage | null = null;

  const addValue = (value: unknown) => {
    const parent = open.at(-1);
    if (!parent) values.push(value);
    else if (parent.of === 'list') parent.items.push(value);
    else addToObject(parent, value);
  };
  const closeInnermost = () => {
    const closed = open.pop();
    if (!closed) return;
    openCounts[closed.of]--;
    addValue(closed.of === 'list' ? closed.items : objectOf(closed));
  };
  const takeToken = (token: LooseToken): boolean => {
    const parent = open.at(-1);
    switch (token.kind) {
      case 'open':
        open.push(token.of === 'list' ? newList() : newObject());
        openCounts[token.of]++;
        return true;
      case 'close': {
        if (openCounts[token.of] === 0) return false;
        const isInnermost = parent?.of === token.of;
        while (open.length > 0 && open.at(-1)?.of !== token.of) closeInnermost();
        closeInnermost();
        return isInnermost;
      }
      case 'colon':
        return parent?.of === 'object' && startValue(parent);
      case 'text':
        if (parent?.of === 'object' && !parent.hasColon) return setKey(parent, token.value);
        addValue(token.value);
        return true;
      case 'scalar':
        if (parent?.of === 'object' && !parent.hasColon) return setKey(parent, token.raw);
        addValue(token.value);
        return true;
      case 'word':
        if (parent?.of === 'object' && !parent.hasColon) return setKey(parent, token.raw);
        if (parent) addValue(null);
        return false;
      case 'cut':
      case 'junk':
        return false;
    }
  };

  for (const token of looseTokens(text)) {
    if (!takeToken(token)) damage ??= { offset: token.offset, isEnd: token.kind === 'cut' };
  }
  if (open.length > 0) damage ??= { offset: text.trimEnd().length - 1, isEnd: true };
  if (isBrokenItem(open, values)) open.pop();
  while (open.length > 0) closeInnermost();
  return { values, damage };
}

function newList(): OpenList {
  return { of: 'list', items: [] };
}

function newObject(): OpenObject {
  return { of: 'object', entries: [], key: null, hasColon: false };
}

/** Where an object is open: the item of a list, or one more of several values. */
function isBrokenItem(open: readonly Open[], values: readonly unknown[]): boolean {
  if (open.at(-1)?.of !== 'object') return false;
  const parent = open.at(-2);
  return parent ? parent.of === 'list' : values.length > 0;
}

function addToObject(parent: OpenObject, value: unknown): void {
  joinText(parent);
  parent.entries.push([parent.key ?? '', value]);
  parent.key = null;
  parent.hasColon = false;
}

/** A text before this one that no colon followed was no key, but went on with the last value. */
function setKey(parent: OpenObject, key: string): boolean {
  const isRight = joinText(parent);
  parent.key = key;
  return isRight;
}

function startValue(parent: OpenObject): boolean {
  if (parent.key === null || parent.hasColon) return false;
  parent.hasColon = true;
  return true;
}

/** Python's `pprint` breaks a long text into several, one after another. */
function joinText(parent: OpenObject): boolean {
  if (parent.key === null || parent.hasColon) return true;
  const last = parent.entries.at(-1);
  const text = parent.key;
  parent.key = null;
  if (typeof last?.[1] !== 'string') return false;
  last[1] += text;
  return true;
}

function objectOf(closed: OpenObject): unknown {
  joinText(closed);
  return Object.fromEntries(closed.entries);
}
