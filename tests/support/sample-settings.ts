import { signal } from '@preact/signals';
import type { SettingsSectionProps } from '@/components/library/settings-section';
import { defaultSettings } from '@/utils/settings/settings';

const ignore = () => undefined;

/** Settings as they are before anybody has changed one. */
export function sampleSettings(changes: Partial<SettingsSectionProps> = {}): SettingsSectionProps {
  return {
    settings: signal(defaultSettings),
    isUnsaved: signal(false),
    sample: {
      text: 'What was said.',
      of: { videoId: null, title: 'A talk', channel: 'A channel', publishedOn: null },
      span: { startMs: 67_000, endMs: 71_000 },
      isEstimated: false,
      speaker: null,
    },
    shortcuts: signal([
      { name: 'toggle-panel', description: 'Show or hide the transcript', keys: 'Alt+Shift+T' },
      { name: 'focus-search', description: 'Search the transcript', keys: '' },
    ]),
    onChange: ignore,
    onOpenShortcuts: ignore,
    ...changes,
  };
}
