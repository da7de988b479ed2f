import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readFarewellTexts } from '@/components/panel/farewell';
import type { StartPanel } from '@/entrypoints/youtube.content/panel-script';
import { openSettings } from '@/utils/settings/open-settings';
import { sayGoodbye } from './say-goodbye';
import { showTranscript } from './show-transcript';

const startPanel: StartPanel = async (lifetime) => {
  const texts = readFarewellTexts();
  const settings = openSettings(lifetime);
  window.addEventListener('pagehide', () => void settings.save(), { signal: lifetime });
  // Before, nobody knows whether and how the panel is to be shown.
  await settings.read;
  return {
    showTranscript: (video, signal) => showTranscript({ ...video, settings }, signal),
    sayGoodbye: (end) => sayGoodbye(texts, end),
  };
};

/** The panel, for pages that show a video: see `createPanelLoader`. */
export default defineUnlistedScript(() => {
  window.startSidescriptPanel = startPanel;
});
