import type { Formats } from '@/components/shared/format';
import { text, type MessageKey } from '@/components/shared/text';
import type { TranscriptKind } from '@/utils/library/catalogue/browse-choice';
import type { KindCounts } from '@/utils/library/catalogue/count-facets';

export interface KindFilterProps {
  readonly kind: TranscriptKind;
  readonly counts: KindCounts;
  readonly formats: Formats;
  readonly onChoose: (kind: TranscriptKind) => void;
}

const KINDS: readonly { readonly kind: TranscriptKind; readonly name: MessageKey }[] = [
  { kind: 'all', name: 'kindAll' },
  { kind: 'timed', name: 'kindTimed' },
  { kind: 'untimed', name: 'kindUntimed' },
  { kind: 'needs-video', name: 'kindNeedsVideo' },
];

/** Chooses which kind of transcripts the table shows, and says how many there are of each. */
export function KindFilter({ kind, counts, formats, onChoose }: KindFilterProps) {
  return (
    <div class="counts" role="group" aria-label={text('kindFilter')}>
      {KINDS.filter((offered) => counts[offered.kind] > 0 || offered.kind === kind).map(
        (offered) => (
          <button
            key={offered.kind}
            type="button"
            aria-pressed={offered.kind === kind}
            onClick={() => onChoose(offered.kind)}
          >
            {text(offered.name)} <span class="tally">{formats.count(counts[offered.kind])}</span>
          </button>
        ),
      )}
    </div>
  );
}
