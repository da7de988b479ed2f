import type { ReadonlySignal } from '@preact/signals';
import { SettingsFields } from '@/components/panel/settings-fields';
import { text } from '@/components/shared/text';
import type { Shortcut } from '@/utils/settings/follow-shortcuts';
import type { Settings } from '@/utils/settings/settings';
import type { QuoteSource } from '@/utils/transcript/quote';

export interface SettingsSectionProps {
  readonly settings: ReadonlySignal<Settings>;
  /** True while the last changes could not be stored. */
  readonly isUnsaved: ReadonlySignal<boolean>;
  /** A quote to show templates with. */
  readonly sample: QuoteSource;
  readonly shortcuts: ReadonlySignal<readonly Shortcut[]>;
  readonly onChange: (changes: Partial<Settings>) => void;
  readonly onOpenShortcuts: () => void;
}

/** What holds for the panel on every video, in every tab. */
export function SettingsSection(props: SettingsSectionProps) {
  return (
    <section class="card settings" aria-labelledby="settings">
      <h2 id="settings">{text('settingsTitle')}</h2>
      <p class="quiet">{text('settingsHelp')}</p>
      <div class="fields">
        <SettingsFields
          settings={props.settings}
          isUnsaved={props.isUnsaved.value}
          sample={props.sample}
          onChange={props.onChange}
        />
      </div>
      <Shortcuts shortcuts={props.shortcuts.value} onOpen={props.onOpenShortcuts} />
    </section>
  );
}

interface ShortcutsProps {
  readonly shortcuts: readonly Shortcut[];
  readonly onOpen: () => void;
}

function Shortcuts({ shortcuts, onOpen }: ShortcutsProps) {
  if (shortcuts.length === 0) return null;
  return (
    <div class="shortcuts" role="group" aria-labelledby="shortcuts">
      <h3 id="shortcuts">{text('shortcutsTitle')}</h3>
      <dl>
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? text('shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={onOpen}>
        {text('shortcutsChange')}
      </button>
    </div>
  );
}
