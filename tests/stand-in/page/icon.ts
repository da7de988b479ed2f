const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a grid of 24, drawn for the stand-in. */
const PATHS = {
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M15 15l5 5',
  bell: 'M6.5 16.5v-6a5.5 5.5 0 0 1 11 0v6l1.5 1.5H5zM10 20.5h4',
  plus: 'M12 5v14M5 12h14',
  play: 'M7.5 5v14l11.5-7z',
  pause: 'M8 5v14M16 5v14',
  next: 'M6 5.5v13l9-6.5zM18 5.5v13',
  volume: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 8.5a5 5 0 0 1 0 7M18 6a8.5 8.5 0 0 1 0 12',
  captions: 'M4 6h16v12H4zM7 14.5h4M13.5 14.5h3.5',
  settings: 'M4 8h9M17 8h3M15 6v4M4 16h3M11 16h9M9 14v4',
  theater: 'M3.5 7h17v10h-17z',
  fullscreen: 'M4.5 9V5h5M19.5 9V5h-5M4.5 15v4h5M19.5 15v4h-5',
  like: 'M8 10.5v9H4.5v-9zM8 10.5l4-6.5c1.5 0 2 1 1.8 2.5L13.2 10h6l-1.5 9.5H8',
  share: 'M13 5.5l7 6-7 6v-3.5c-4.5 0-7 1-9 4 .5-5 3.5-8.5 9-9z',
  more: 'M6 11.9v.2M12 11.9v.2M18 11.9v.2',
} as const;

export type IconName = keyof typeof PATHS;

/** Draws an icon in the colour of its surroundings. */
export function createIcon(name: IconName): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  icon.append(path);
  return icon;
}
