import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { cueIndexAt, nextBoundaryMs } from '@/utils/transcript/cue-lookup';
import type { CueList, VideoId } from '@/utils/transcript/model';
import { linesInSpan, type LineRange, type QuotedSpan } from '@/utils/transcript/quote-place';
import type { LinePart } from '@/utils/transcript/sentences';
import {
  nextWordMs,
  NOTHING_SPOKEN,
  spokenPartAt,
  timeOfOffset,
  type PlayedMoment,
  type SpokenPart,
} from '@/utils/transcript/spoken-part';
import { createFollow, type Follow } from './follow';
import { createLookup, type Lookup } from './create-lookup';
import { createSearch, type Search } from './create-search';
import { createTiming, type Timing } from './create-timing';
import type { TranscriptSource } from './transcript-source';

/** A line that the list is to bring into view; `count` tells one request from the next. */
export interface Reveal {
  readonly lineIndex: number;
  readonly count: number;
}

/** The signals of one video on screen: one per fact, the rest computed. */
export interface Session extends Lookup {
  /** The lines with their times put right. */
  readonly lines: ReadonlySignal<CueList>;
  /** The line being spoken: -1 before the first has begun, or while the time is not known. */
  readonly activeIndex: ReadonlySignal<number>;
  readonly spoken: ReadonlySignal<SpokenPart>;
  /** The length of the video, `null` while it is not known and for a broadcast. */
  readonly durationMs: ReadonlySignal<number | null>;
  /** True where the transcript goes on after the video's end. */
  readonly isOfOtherCut: ReadonlySignal<boolean>;
  /** The lines of a quote that came home. */
  readonly quotedLines: ReadonlySignal<LineRange | null>;
  readonly reveal: ReadonlySignal<Reveal | null>;
  /** Where in the video there are matches of the search, from 0 to 1. */
  readonly matchPlaces: ReadonlySignal<readonly number[]>;
  readonly follow: Follow;
  readonly search: Search;
  readonly timing: Timing;
  /** Takes over the player's report. */
  readonly moveTo: (moment: PlayedMoment, durationMs: number | null) => void;
  /** When the active line or word changes next, in ms of the video; `null` for never. */
  readonly nextBoundaryMs: (timeMs: number) => number | null;
  /** Moves the lines so that the player is where this part of a line begins. */
  readonly pin: (part: LinePart) => void;
  /** Marks a part of the video as quoted, `null` for none. Who plays it is followed there. */
  readonly showQuote: (span: QuotedSpan | null) => void;
}

/** A transcript that goes on for longer after the video's end is of another cut. */
const longestOverhangMs = 5000;

const NO_LINES: CueList = { timing: 'none', cues: [] };

export interface SessionOptions {
  readonly videoId: VideoId;
  readonly source: TranscriptSource;
  /** Whether the reader wants to see which word is spoken; else nobody wakes for words. */
  readonly showsWords: ReadonlySignal<boolean>;
}

/** Starts the session of a video; what arrives after `lifetime` aborts is dropped. */
export function createSession(
  { videoId, source, showsWords }: SessionOptions,
  lifetime: AbortSignal,
): Session {
  const lookup = createLookup(videoId, source, (adjustment) => timing.load(adjustment), lifetime);
  const { state } = lookup;
  const played = signal<PlayedMoment | null>(null);
  const durationMs = signal<number | null>(null);
  const quotedSpan = signal<QuotedSpan | null>(null);
  const reveal = signal<Reveal | null>(null);

  const fileLines = computed<CueList>(() =>
    state.value.status === 'ready' ? state.value.transcript : NO_LINES,
  );
  const timing = createTiming(fileLines, async (adjustment) => {
    const shown = state.peek();
    return shown.status === 'ready' && source.rememberTiming(shown.id, adjustment);
  });
  const { lines } = timing;
  const timedCues = computed(() => (lines.value.timing === 'none' ? [] : lines.value.cues));
  const activeIndex = computed(() =>
    played.value === null ? -1 : cueIndexAt(timedCues.value, played.value.playedMs),
  );
  const quotedLines = computed(() =>
    quotedSpan.value === null ? null : linesInSpan(timedCues.value, quotedSpan.value),
  );

  function revealLine(lineIndex: number): void {
    reveal.value = { lineIndex, count: (reveal.peek()?.count ?? 0) + 1 };
  }

  const follow = createFollow();
  const search = createSearch(fileLines, revealLine);

  return {
    ...lookup,
    lines,
    activeIndex,
    spoken: computed(() =>
      played.value === null || !showsWords.value
        ? NOTHING_SPOKEN
        : spokenPartAt(lines.value, activeIndex.value, played.value),
    ),
    durationMs,
    isOfOtherCut: computed(() => {
      const endMs = timedCues.value.at(-1)?.endMs ?? 0;
      return durationMs.value !== null && endMs > durationMs.value + longestOverhangMs;
    }),
    quotedLines,
    reveal,
    matchPlaces: computed(() => {
      const length = durationMs.value;
      if (length === null) return [];
      return search.matches.value.matches.flatMap(({ lineIndex }) => {
        const cue = timedCues.value[lineIndex];
        return cue === undefined ? [] : [cue.startMs / length];
      });
    }),
    follow,
    search,
    timing,
    moveTo(moment, length) {
      batch(() => {
        played.value = moment;
        durationMs.value = length;
      });
    },
    nextBoundaryMs(timeMs) {
      const cues = timedCues.peek();
      const nextLineMs = nextBoundaryMs(cues, timeMs);
      if (!showsWords.peek()) return nextLineMs;
      const wordMs = nextWordMs(cues[cueIndexAt(cues, timeMs)], timeMs);
      return wordMs === null ? nextLineMs : Math.min(wordMs, nextLineMs ?? wordMs);
    },
    pin({ lineIndex, start }) {
      const moment = played.peek();
      const cue = timedCues.peek()[lineIndex];
      if (moment === null || cue === undefined) return;
      // A sentence may begin within a line.
      const beforeMs = timeOfOffset(cue, start) - cue.startMs;
      timing.pin(lineIndex, moment.playedMs - beforeMs);
    },
    showQuote(span) {
      quotedSpan.value = span;
      if (span !== null) follow.resume();
    },
  };
}
