import * as fc from 'fast-check';
import type { TimedCue } from '@/utils/transcript/model';
import type { TranscriptBody } from '@/utils/library/packed-lines';

/** Strings of any UTF-16 units: also NUL, line breaks and halves of surrogate pairs. */
const text = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
const span = fc
  .tuple(fc.nat(WEEK_MS), fc.nat(WEEK_MS))
  .map(([one, other]) => ({ startMs: Math.min(one, other), endMs: Math.max(one, other) }));

const word = fc.tuple(span, text).map(([times, wordText]) => ({ ...times, text: wordText }));

/** Objects as our readers make them; strict equality tells those without a prototype apart. */
const plain = { noNullPrototype: true };
const onlyTextRequired: { requiredKeys: ['text'] } = { ...plain, requiredKeys: ['text'] };

const timedCue: fc.Arbitrary<TimedCue> = fc
  .tuple(span, fc.record({ text, speaker: text, words: fc.array(word) }, onlyTextRequired))
  .map(([times, rest]) => ({ ...times, ...rest }));

const timedCues = fc
  .array(timedCue)
  .map((cues) => cues.toSorted((one, other) => one.startMs - other.startMs));

const untimedCues = fc.array(fc.record({ text, speaker: text }, onlyTextRequired));

const cueList = fc.oneof(
  fc.record({ timing: fc.constantFrom('exact', 'estimated'), cues: timedCues }, plain),
  fc.record({ timing: fc.constant('none'), cues: untimedCues }, plain),
);

/** Any body that the model allows. */
export const arbitraryBody: fc.Arbitrary<TranscriptBody> = fc
  .tuple(
    fc.record(
      {
        videoIdReason: fc.constantFrom('header-link', 'line-links', 'no-video-link', 'chosen'),
        source: fc.record({ model: orNull(text), generatedOn: fc.constant(null) }, plain),
        facts: fc.record(
          {
            keywords: fc.array(text),
            views: orNull(fc.nat()),
            rating: orNull(text),
            description: orNull(text),
          },
          plain,
        ),
      },
      plain,
    ),
    cueList,
  )
  .map(([facts, list]) => ({ ...facts, ...list }));
