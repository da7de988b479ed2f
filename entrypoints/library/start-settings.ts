import type { SettingsSectionProps } from '@/components/library/settings-section';
import { followShortcuts } from '@/utils/settings/follow-shortcuts';
import type { SettingsStore } from '@/utils/settings/open-settings';
import { parseIsoDate } from '@/utils/transcript/iso-date';
import type { QuoteSource } from '@/utils/transcript/quote';
import { parseVideoId } from '@/utils/transcript/video-id';

/** From the transcript that comes with the extension. */
const sample: QuoteSource = {
  text: 'All right, so here we are, in front of the elephants.',
  of: {
    videoId: parseVideoId('jNQXAC9IVRw'),
    title: 'Me at the zoo',
    channel: 'jawed',
    publishedOn: parseIsoDate('2005-04-23'),
  },
  span: { startMs: 1_000, endMs: 5_000 },
  isEstimated: false,
  speaker: null,
};

/** Introduces the settings and the browser's shortcuts to the page. */
export function startSettings(store: SettingsStore, lifetime: AbortSignal): SettingsSectionProps {
  const shortcuts = followShortcuts(lifetime);
  window.addEventListener('pagehide', () => void store.save(), { signal: lifetime });
  return {
    settings: store.settings,
    isUnsaved: store.isUnsaved,
    sample,
    shortcuts: shortcuts.list,
    onChange: store.change,
    onOpenShortcuts: shortcuts.openBrowserPage,
  };
}
