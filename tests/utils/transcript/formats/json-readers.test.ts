import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { JSON_FILES } from '@/tests/utils/transcript/formats/json-files';
import { JSON_READERS } from '@/tests/utils/transcript/formats/json-readers';
import { createProblemList } from '@/utils/transcript/formats/problem-list';

/** The names that all families look for, with values that they do not. */
const KEYS = [
  ...new Set([...JSON.stringify(JSON_FILES).matchAll(/"([\w]+)":/g)].map(([, key = '']) => key)),
];

const { value: hostile } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, '', 'Hi.', '1.5', '00:00:01', '9e999', '|', '\uD800'),
    fc.oneof(fc.double(), fc.constantFrom(0, -1, 1.5, 2000, 1e308, -1e308)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS, '__proto__', 'constructor'), tie('value'), {
      maxKeys: 6,
    }),
  ),
}));

/** A good file, in which anything may have become something else. */
const damaged = fc
  .tuple(fc.constantFrom(...JSON_FILES), fc.array(fc.tuple(fc.nat(), hostile), { maxLength: 4 }))
  .map(([[, , file], changes]) =>
    changes.reduce((value: unknown, [place, replacement]) => {
      let countdown = place % 40;
      const text = JSON.stringify(value ?? null, (_, part: unknown) =>
        countdown-- === 0 ? replacement : part,
      );
      const changed: unknown = text === undefined ? null : JSON.parse(text);
      return changed;
    }, file),
  );

describe.each(Object.entries(JSON_READERS))(
  '%s, whatever it is given,',
  (_, { recognize, read }) => {
    test('never throws, and every time that it reads is finite', () => {
      fc.assert(
        fc.property(fc.oneof(hostile, damaged), (value) => {
          const confidence = recognize(value)?.confidence ?? 1;
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          const { header, cues, transcript } = read(value, createProblemList());
          const spans = [...cues, ...cues.flatMap(({ words = [] }) => words)];
          const times = [
            header.durationMs ?? 0,
            ...spans.flatMap((span) => [span.startMs, span.endMs]),
          ];
          expect(times.filter((timeMs) => timeMs !== null && !Number.isFinite(timeMs))).toEqual([]);
          expect(transcript === undefined || Array.isArray(transcript.cues)).toBe(true);
        }),
        { numRuns: 300 },
      );
    });
  },
);
