import { render } from 'preact';
import { Farewell, type FarewellTexts } from '@/components/panel/farewell';
import { panelStyles } from '@/components/panel/panel-styles';
import { createPanelHost, findMountedPanel } from '@/utils/youtube/panel-host';
import { onceLeft } from '@/utils/youtube/watch-page';

/** Long enough to read two lines and press a button. */
const farewellMs = 10_000;

/**
 * Ends what runs in this page by `end`, and says for a moment in the panel's place how to get it
 * back; resolves when that has gone. Without a panel, or where nobody looks, it ends quietly.
 */
export async function sayGoodbye(texts: FarewellTexts, end: () => void): Promise<void> {
  const panel = findMountedPanel();
  const place = panel?.parentElement ?? null;
  end();
  if (panel === null || place === null || document.hidden) return;
  const { host, root } = createPanelHost(panelStyles, 'farewell');
  Object.assign(host.dataset, panel.dataset);
  const surface = document.createElement('div');
  root.append(surface);
  render(<Farewell texts={texts} onReload={() => location.reload()} />, surface);
  place.prepend(host);
  await new Promise<void>((resolve) => {
    onceLeft(resolve);
    setTimeout(resolve, farewellMs);
  });
  host.remove();
}
