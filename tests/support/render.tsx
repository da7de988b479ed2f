import axe from 'axe-core';
import { render as renderPreact, type ComponentChildren } from 'preact';
import { onTestFinished } from 'vitest';
import { panelStyles } from '@/components/panel/panel-styles';

/** Draws a component as the panel is drawn in YouTube's page: in an open shadow root. */
export function renderInPanel(children: ComponentChildren, theme: 'light' | 'dark'): ShadowRoot {
  const host = document.createElement('sidescript-panel');
  host.dataset['theme'] = theme;
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = panelStyles;
  const surface = document.createElement('div');
  root.append(style, surface);
  document.body.append(host);
  document.body.style.background = theme === 'dark' ? '#0f0f0f' : '#fff';
  renderPreact(children, surface);
  onTestFinished(() => {
    renderPreact(null, surface);
    host.remove();
  });
  return root;
}

/** Draws a component as a page of the extension is drawn. */
export function renderInPage(children: ComponentChildren, styles: string): HTMLElement {
  const style = document.createElement('style');
  style.textContent = styles;
  const surface = document.createElement('div');
  document.body.append(style, surface);
  renderPreact(children, surface);
  onTestFinished(() => {
    renderPreact(null, surface);
    surface.remove();
    style.remove();
  });
  return surface;
}

/** Names each rule of accessibility that `node` breaks, with where; none gives an empty list. */
export async function accessibilityProblems(node: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(node, {
    // A component alone is no page.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
