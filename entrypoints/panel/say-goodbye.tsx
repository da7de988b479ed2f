import { render } from 'preact';
import { Farewell, type FarewellTexts } from '@/components/panel/farewell';
import { panelStyles } from '@/components/panel/panel-styles';
import { createPanelHost, findMountedPanel } from '@/utils/youtube/panel-host';
import { onceLeft } from '@/utils/youtube/watch-page';

/**
 * Ends what runs in this page by `end`, and leaves in the panel's place, until the page is left, how
 * to get it back. Without a panel it ends quietly.
 */
export function sayGoodbye(texts: FarewellTexts, end: () => void): void {
  const panel = findMountedPanel();
  const place = panel?.parentElement ?? null;
  end();
  if (panel === null || place === null) return;
  const { host, root } = createPanelHost(panelStyles);
  Object.assign(host.dataset, panel.dataset);
  const surface = document.createElement('div');
  root.append(surface);
  render(<Farewell texts={texts} onReload={() => location.reload()} />, surface);
  place.prepend(host);
  onceLeft(() => host.remove());
}
