import { createIcon, type IconName } from './icon';
import { createIdNode, createNode } from './node';

/** The bar at the top, with YouTube's search field in its middle. */
export interface Masthead {
  readonly element: HTMLElement;
  readonly searchInput: HTMLInputElement;
}

/** Builds the bar; `onSearch` is called when a search is submitted. */
export function createMasthead(onSearch: () => void): Masthead {
  const searchInput = document.createElement('input');
  searchInput.className = 'yt-searchbox-input';
  searchInput.name = 'search_query';
  searchInput.placeholder = 'Search';
  searchInput.setAttribute('aria-label', 'Search');

  const form = createNode('form', { action: '/results' }, [
    searchInput,
    createNode('button', { class: 'yt-searchbox-button', 'aria-label': 'Search' }, [
      createIcon('search'),
    ]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSearch();
  });

  const logo = createNode(
    'a',
    { id: 'logo', class: 'yt-simple-endpoint', href: '/', 'aria-label': 'Home' },
    [createNode('span', { class: 'mark' }), 'Stand-in'],
  );
  const element = createNode('ytd-masthead', { id: 'masthead' }, [
    createIdNode('div', 'start', [iconButton('menu', 'Guide'), logo]),
    createIdNode('div', 'center', [createNode('yt-searchbox', { role: 'search' }, [form])]),
    createIdNode('div', 'end', [
      iconButton('plus', 'Create'),
      iconButton('bell', 'Notifications'),
      createNode('span', { class: 'avatar' }, ['S']),
    ]),
  ]);
  return { element, searchInput };
}

function iconButton(icon: IconName, label: string): HTMLElement {
  return createNode('button', { class: 'icon-button', 'aria-label': label }, [createIcon(icon)]);
}
