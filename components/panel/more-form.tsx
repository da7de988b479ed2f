import { text } from '@/components/shared/text';
import { SettingsFields, type SettingsFieldsProps } from './settings-fields';

export interface MoreFormProps extends SettingsFieldsProps {
  readonly onOpenLibrary: () => void;
}

/** How the transcript is shown and quoted. */
export function MoreForm({ onOpenLibrary, ...fields }: MoreFormProps) {
  return (
    <div role="group" id="more" class="drawer" aria-label={text('more')}>
      <SettingsFields {...fields} />
      <div class="row">
        <button type="button" class="chip quiet" onClick={onOpenLibrary}>
          {text('openLibrary')}
        </button>
      </div>
    </div>
  );
}
