import { render, type ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { panelStyles } from '@/components/panel/panel-styles';

const DARK = '(prefers-color-scheme: dark)';

/**
 * Draws what belongs into the panel where the panel's styles apply and the page's do not: in a
 * shadow root of the element that the returned ref is given to, light or dark as the page is.
 */
export function usePanelSurface(children: ComponentChildren) {
  const hostRef = useRef<HTMLDivElement>(null);
  const surfaceRef = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const host = hostRef.current;
    if (!host) return undefined;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = panelStyles;
    const surface = document.createElement('div');
    root.replaceChildren(style, surface);
    surfaceRef.current = surface;
    const lifetime = new AbortController();
    const scheme = matchMedia(DARK);
    const showTheme = () => {
      host.dataset['theme'] = scheme.matches ? 'dark' : 'light';
    };
    scheme.addEventListener('change', showTheme, { signal: lifetime.signal });
    showTheme();
    return () => {
      lifetime.abort();
      render(null, surface);
    };
  }, []);

  useLayoutEffect(() => {
    if (surfaceRef.current) render(children, surfaceRef.current);
  });

  return hostRef;
}
