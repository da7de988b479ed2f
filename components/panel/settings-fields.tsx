import type { ReadonlySignal } from '@preact/signals';
import { text, type MessageKey } from '@/components/shared/text';
import type { Settings, TextSize } from '@/utils/settings/settings';
import type { QuoteSource } from '@/utils/transcript/quote';
import { MinusIcon, PlusIcon } from './icons';
import { QuoteForm } from './quote-form';
import { ToolButton } from './tool-button';

export interface SettingsFieldsProps {
  readonly settings: ReadonlySignal<Settings>;
  readonly onChange: (changes: Partial<Settings>) => void;
  /** True while the last changes could not be stored. */
  readonly isUnsaved: boolean;
  /** A quote to show templates with. */
  readonly sample: QuoteSource;
}

type Toggle = 'followPlayback' | 'highlightWords' | 'fullscreenOverlay' | 'showWithoutTranscript';

const toggles: readonly (readonly [Toggle, MessageKey])[] = [
  ['followPlayback', 'settingFollow'],
  ['highlightWords', 'settingHighlight'],
  ['fullscreenOverlay', 'settingFullscreen'],
  ['showWithoutTranscript', 'settingWithoutTranscript'],
];

/** All that can be set of how transcripts are shown and quoted. */
export function SettingsFields({ onChange, isUnsaved, sample, ...props }: SettingsFieldsProps) {
  const settings = props.settings.value;
  return (
    <>
      <ViewChoice settings={settings} onChange={onChange} />
      <TextSizeChoice textSize={settings.textSize} onChange={onChange} />
      <div class="row">
        <label for="theme">{text('theme')}</label>
        <ThemeChoice settings={settings} onChange={onChange} />
      </div>
      {toggles.map(([name, label]) => (
        <label key={name} class="row check">
          <input
            type="checkbox"
            checked={settings[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
          />
          {text(label)}
        </label>
      ))}
      <QuoteForm settings={settings} onChange={onChange} sample={sample} />
      {isUnsaved && <p role="alert">{text('settingsUnsaved')}</p>}
    </>
  );
}

interface ChoiceProps {
  readonly settings: Settings;
  readonly onChange: SettingsFieldsProps['onChange'];
}

const views = [
  ['lines', 'viewLines'],
  ['paragraphs', 'viewParagraphs'],
] as const;

function ViewChoice({ settings, onChange }: ChoiceProps) {
  return (
    <div role="radiogroup" class="row" aria-label={text('moreView')}>
      <span>{text('moreView')}</span>
      {views.map(([view, label]) => (
        <label key={view} class="check">
          <input
            type="radio"
            name="view"
            checked={settings.view === view}
            onChange={() => onChange({ view })}
          />
          {text(label)}
        </label>
      ))}
    </div>
  );
}

interface TextSizeChoiceProps {
  readonly textSize: TextSize;
  readonly onChange: SettingsFieldsProps['onChange'];
}

/** The sizes to either side of each. */
const neighbours: Readonly<Record<TextSize, readonly [TextSize, TextSize]>> = {
  1: [1, 2],
  2: [1, 3],
  3: [2, 4],
  4: [3, 5],
  5: [4, 5],
};

function TextSizeChoice({ textSize, onChange }: TextSizeChoiceProps) {
  const [smaller, larger] = neighbours[textSize];
  return (
    <div role="group" class="row" aria-label={text('textSize')}>
      <span>{text('textSize')}</span>
      <ToolButton
        name={text('textSmaller')}
        isOff={smaller === textSize}
        onPress={() => onChange({ textSize: smaller })}
      >
        <MinusIcon />
      </ToolButton>
      <ToolButton
        name={text('textLarger')}
        isOff={larger === textSize}
        onPress={() => onChange({ textSize: larger })}
      >
        <PlusIcon />
      </ToolButton>
    </div>
  );
}

const themes = [
  ['page', 'themePage'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
] as const;

function ThemeChoice({ settings, onChange }: ChoiceProps) {
  return (
    <select
      id="theme"
      class="field"
      value={settings.theme}
      onChange={({ currentTarget }) => {
        const chosen = themes.find(([theme]) => theme === currentTarget.value);
        if (chosen !== undefined) onChange({ theme: chosen[0] });
      }}
    >
      {themes.map(([theme, label]) => (
        <option key={theme} value={theme} selected={theme === settings.theme}>
          {text(label)}
        </option>
      ))}
    </select>
  );
}
