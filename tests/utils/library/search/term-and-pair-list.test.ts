import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAIR_BUCKETS, hashTerm } from '@/utils/library/search/hash';
import { createPairList } from '@/utils/library/search/pair-list';
import { LEVELS, levelOf } from '@/utils/library/search/posting';
import { type TermList, createTermList } from '@/utils/library/search/term-list';

/** The terms of each transcript of one segment. */
type Documents = readonly (readonly string[])[];

/** Also such as begin alike, within ASCII and beyond. */
const anyTerm = fc.oneof(
  fc
    .array(fc.constantFrom('a', 'é', 'è', '\u007e', '\u007f', '\u0080', 'я'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((units) => units.join('')),
  fc.constantFrom('a', 'b', 'ab', 'ba', 'the', '__proto__', 'constructor', '日本', '\u0001the'),
  fc.string({ minLength: 1, maxLength: 5 }),
);
const documents = fc.array(fc.array(anyTerm, { maxLength: 40 }), { maxLength: 8 });

function fill(list: TermList, contents: Documents): void {
  for (const [document, terms] of contents.entries()) {
    // In the middle of a text, where the tokenizer finds them.
    for (const added of terms) {
      list.add(`<${added}>`, 1, 1 + added.length, hashTerm(added), document);
    }
  }
}

function take(list: TermList) {
  const taken: { readonly term: string; readonly postings: readonly number[] }[] = [];
  list.takeSorted((term, postings) => taken.push({ term, postings: Array.from(postings) }));
  return taken;
}

function countPlainly(contents: Documents) {
  const counts = new Map<string, number[]>();
  for (const [document, terms] of contents.entries()) {
    for (const counted of new Set(terms)) {
      const count = terms.filter((other) => other === counted).length;
      const posting = document * LEVELS + levelOf(count);
      counts.set(counted, [...(counts.get(counted) ?? []), posting]);
    }
  }
  return [...counts.keys()].toSorted().map((key) => ({ term: key, postings: counts.get(key) }));
}

describe('a list of terms', () => {
  test('counts as a plain count does, again and again', () => {
    fc.assert(
      fc.property(fc.array(documents, { maxLength: 3 }), (segments) => {
        const list = createTermList();
        for (const contents of segments) {
          fill(list, contents);
          expect(take(list)).toStrictEqual(countPlainly(contents));
        }
      }),
    );
  });

  test('grows over more terms and postings than a chunk usually has', () => {
    const contents = Array.from({ length: 3 }, (_, document) =>
      Array.from({ length: 40_000 }, (_none, number) => `w${number * (document + 1)}`),
    );
    const list = createTermList();
    fill(list, contents);
    const taken = take(list);
    expect(taken).toHaveLength(new Set(contents.flat()).size);
    expect(taken.find((entry) => entry.term === 'w6')).toStrictEqual({
      term: 'w6',
      postings: [0, LEVELS, 2 * LEVELS],
    });
  });

  test('keeps the postings of a term that more transcripts have than a chunk usually holds', () => {
    const list = createTermList();
    fill(
      list,
      Array.from({ length: 300 }, () => ['everywhere']),
    );
    const postings = Array.from({ length: 300 }, (_none, document) => document * LEVELS);
    expect(take(list)).toStrictEqual([{ term: 'everywhere', postings }]);
  });
});

describe('a list of pairs', () => {
  const pairs = fc.array(fc.tuple(fc.nat(PAIR_BUCKETS - 1), fc.nat(5)), { maxLength: 200 });

  test('gives each pair once, in order, again and again', () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 3 }), (segments) => {
        const list = createPairList();
        for (const added of segments) {
          const inOrder = added.toSorted(([, one], [, other]) => one - other);
          for (const [bucket, document] of inOrder) list.add(bucket, document);
          const taken: number[] = [];
          list.takeSorted((bucket, document) => taken.push(bucket * 10 + document));
          const plain = new Set(added.map(([bucket, document]) => bucket * 10 + document));
          expect(taken).toStrictEqual([...plain].toSorted((one, other) => one - other));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('grows over more pairs than a chunk usually has', () => {
    const list = createPairList();
    const count = 700_000;
    for (let number = 0; number < count; number += 1) list.add(number % 1000, number >> 16);
    let visited = 0;
    list.takeSorted(() => (visited += 1));
    expect(visited).toBe(1000 * ((count >> 16) + 1));
  });
});
