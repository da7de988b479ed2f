import { useSignal } from '@preact/signals';
import { text } from '@/components/shared/text';
import type { EncodingGuess } from '@/utils/transcript/formats/decoding/legacy-encodings';

export interface EncodingChoiceProps {
  readonly fileName: string;
  /** The likeliest first. */
  readonly guesses: readonly EncodingGuess[];
  readonly onChoose: (encoding: string) => void;
}

/** Lets a person choose how a file's letters are read, by what they look like then. */
export function EncodingChoice({ fileName, guesses, onChoose }: EncodingChoiceProps) {
  const chosenLabel = useSignal(guesses[0]?.label ?? '');
  const chosen = guesses.find(({ label }) => label === chosenLabel.value);
  if (chosen === undefined) return null;
  return (
    <div class="encoding">
      <label>
        {text('encodingLabel')}
        <select
          aria-label={text('encodingOf', fileName)}
          value={chosen.label}
          onChange={(event) => {
            chosenLabel.value = event.currentTarget.value;
          }}
        >
          {guesses.map(({ label, name }) => (
            <option key={label} value={label}>
              {name} ({label})
            </option>
          ))}
        </select>
      </label>
      <blockquote class="preview" dir="auto">
        {chosen.preview}
      </blockquote>
      <button type="button" class="button" onClick={() => onChoose(chosen.label)}>
        {text('importWithEncoding')}
      </button>
    </div>
  );
}
