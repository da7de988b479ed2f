import type { Video } from './video';

/** A video for the cards of home, search and the watch page. */
export interface MadeUpVideo extends Video {
  /** The line below the channel. */
  readonly detail: string;
}

const TITLES: readonly (readonly [
  title: string,
  channel: string,
  minutes: number,
  detail: string,
])[] = [
  ['How a lighthouse lens bends light', 'Plain Physics', 12, '214K views · 3 weeks ago'],
  ['A slow train along the northern coast', 'Window Seat', 95, '1.2M views · 8 months ago'],
  ['Bread with four ingredients', 'Small Kitchen', 9, '86K views · 2 days ago'],
  ['Why maps of the sea were wrong for so long', 'Old Atlases', 21, '402K views · 1 year ago'],
  ['Reading the clouds before a storm', 'Field Notes', 16, '58K views · 5 days ago'],
  ['The quiet history of the paper clip', 'Everyday Things', 14, '731K views · 2 years ago'],
  ['Three hours of rain on a tin roof', 'Window Seat', 180, '3.4M views · 4 years ago'],
  ['Repairing a clock from 1890', 'The Workbench', 33, '167K views · 1 month ago'],
  ['What the tide leaves behind', 'Field Notes', 11, '29K views · 6 hours ago'],
  ['Fractions, explained with chocolate', 'Plain Physics', 7, '940K views · 3 years ago'],
  ['A city before its first car', 'Old Atlases', 26, '118K views · 7 months ago'],
  ['Planting a hedge that lasts', 'Small Garden', 18, '44K views · 11 days ago'],
];

/** Videos that no one has made, `made-up-000` to `made-up-011`, to fill the page with. */
export const MADE_UP_VIDEOS: readonly MadeUpVideo[] = TITLES.map(
  ([title, channel, minutes, detail], index) => ({
    id: `made-up-${String(index).padStart(3, '0')}`,
    title,
    channel,
    durationMs: (minutes * 60 + ((index * 17) % 60)) * 1000,
    detail,
  }),
);
