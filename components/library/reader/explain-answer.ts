import { text, type MessageKey } from '@/components/shared/text';
import type { EditAnswer } from '@/utils/library/reader/create-reader';

const EXPLANATIONS = {
  'changed-meanwhile': 'editChangedMeanwhile',
  'out-of-order': 'editOutOfOrder',
  'empty-line': 'editEmptyLine',
  'ends-first': 'editEndsFirst',
  gone: 'editGone',
  unavailable: 'editUnavailable',
} as const satisfies Readonly<Record<Exclude<EditAnswer, 'saved'>, MessageKey>>;

/** Says in plain words why an edit was not made; empty where it was. */
export function explainAnswer(answer: EditAnswer): string {
  return answer === 'saved' ? '' : text(EXPLANATIONS[answer]);
}
