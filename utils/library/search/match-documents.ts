import { documentId } from './document-table';
import { type Filters, filterDocuments } from './filter-documents';
import type { Folder } from './fold-lines';
import type { LoadedIndex } from './index-reader';
import { matchPhrase } from './match-phrase';
import type { PhrasePlan } from './plan-phrase';
import { rarityOf } from './rarity';
import { markPair } from './weigh-lookup';

/** A query whose phrases are planned. */
export interface PlannedQuery extends Filters {
  readonly required: readonly PhrasePlan[];
  readonly excluded: readonly PhrasePlan[];
  /** Buckets of pairs: transcripts in which words follow one another as they were typed. */
  readonly neighbours: readonly number[];
}

/** The transcripts that have what was asked for, as far as the index can tell. */
export interface Candidates {
  readonly count: number;
  /** The id of the one at this place, the best first. */
  readonly idAt: (place: number) => string;
  /** Whether each has to be looked at to know that it has it. */
  readonly needText: boolean;
}

/** A sort key is a score in such steps times so many transcripts, plus the number of one. */
const SCORE_STEPS = 256;
const MOST_DOCUMENTS = 2 ** 24;

/** How much two words count that follow one another, against one that occurs once. */
const NEIGHBOUR_WEIGHT = 2.5;

/** Finds the transcripts that have what was asked for, and ranks them. */
export function matchDocuments(
  index: LoadedIndex,
  { required, excluded, neighbours, ...filters }: PlannedQuery,
  folder: Folder,
): Candidates {
  const { total } = index;
  const isCandidate = filterDocuments(index, filters, folder);
  // Without words to go by the newest are the best.
  const scores = required.length === 0 ? scoreByDay(index) : new Float64Array(total);
  for (const plan of required) {
    const match = matchPhrase(index, plan);
    for (let number = 0; number < total; number++) {
      if (match.isMatch[number] === 0) isCandidate[number] = 0;
      scores[number] = (scores[number] ?? 0) + (match.scores[number] ?? 0);
    }
  }
  for (const bucket of neighbours) addNeighbours(scores, markPair(index, bucket));
  // Where only the text can tell what is excluded, it is asked later.
  for (const plan of excluded.filter(({ needsText }) => !needsText)) {
    const { isMatch } = matchPhrase(index, plan);
    for (let number = 0; number < total; number++) {
      if (isMatch[number] === 1) isCandidate[number] = 0;
    }
  }
  const ranked = rank(isCandidate, scores);
  return {
    count: ranked.length,
    idAt: (place) => idOf(index, ranked[ranked.length - 1 - place] ?? 0),
    needText: [...required, ...excluded].some(({ needsText }) => needsText),
  };
}

function addNeighbours(scores: Float64Array, marks: Uint8Array): void {
  const count = marks.reduce((sum, mark) => sum + mark, 0);
  const score = NEIGHBOUR_WEIGHT * rarityOf(count, marks.length);
  for (let number = 0; number < marks.length; number++) {
    if (marks[number] === 1) scores[number] = (scores[number] ?? 0) + score;
  }
}

function scoreByDay({ segments, total }: LoadedIndex): Float64Array {
  const scores = new Float64Array(total);
  for (const { header, offset } of segments) scores.set(header.documents.days, offset);
  return scores.map((day) => day / SCORE_STEPS);
}

/** The numbers of the candidates, the best last. Sorting plain numbers is what engines do fastest. */
function rank(isCandidate: Uint8Array, scores: Float64Array): Float64Array {
  const keys: number[] = [];
  for (let number = 0; number < isCandidate.length; number++) {
    if (isCandidate[number] !== 1) continue;
    keys.push(Math.round((scores[number] ?? 0) * SCORE_STEPS) * MOST_DOCUMENTS + number);
  }
  return Float64Array.from(keys)
    .toSorted()
    .map((key) => key % MOST_DOCUMENTS);
}

function idOf({ segments }: LoadedIndex, number: number): string {
  const segment = segments.findLast(({ offset }) => offset <= number);
  return segment ? documentId(segment.header.documents, number - segment.offset) : '';
}
