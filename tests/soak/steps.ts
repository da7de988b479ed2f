import type { NavigationKind } from '@/tests/stand-in/page/stand-in-page';
import type { Random } from './random';
import { arriveAt, type Walker, without, withTranscript } from './walker';

/** Something that happens to a watch page, by a person or by the site. */
export interface Step {
  readonly name: string;
  /** Whether it can happen where the walk is. */
  readonly isPossible: (walker: Walker) => boolean;
  readonly take: (walker: Walker, random: Random) => Promise<void>;
}

const anywhere = () => true;
const onVideo = ({ videoId }: Walker) => videoId !== null;
const videos = [...withTranscript, without] as const;

async function navigate({ along }: Walker, videoId: string, by: NavigationKind): Promise<void> {
  await along.tab.evaluate((id, kind) => window.standIn.navigate(id, { by: kind }), videoId, by);
}

/** Calls one of the page's functions that need nothing and change nothing of where it is. */
function disturb(
  name: 'wipeSecondary' | 'recreateRoot' | 'replaceVideo' | 'moveVideo' | 'reloadVideo',
): Step {
  return {
    name,
    isPossible: onVideo,
    take: ({ along }) => along.tab.evaluate((method) => window.standIn[method](), name),
  };
}

/** Lays the page out otherwise. */
function arrange(name: string, change: (walker: Walker, isOn: boolean) => Promise<void>): Step {
  return {
    name,
    isPossible: anywhere,
    take: (walker, random) => change(walker, random.below(2) === 0),
  };
}

/** All that may happen, the frequent more than once. */
export const steps: readonly Step[] = [
  ...(['click', 'click', 'popstate', 'autonav'] as const).map((by): Step => ({
    name: `navigate by ${by}`,
    isPossible: anywhere,
    take: async (walker, random) => {
      const videoId = random.pick(videos);
      await navigate(walker, videoId, by);
      arriveAt(walker, videoId);
      walker.miniplayer = null;
    },
  })),
  {
    name: 'rapid navigation',
    isPossible: anywhere,
    take: async (walker, random) => {
      const ids = [random.pick(videos), random.pick(videos), random.pick(videos)];
      await walker.along.tab.evaluate(
        async (all, apartMs) => {
          for (const id of all.slice(0, -1)) {
            void window.standIn.navigate(id);
            await new Promise((resolve) => setTimeout(resolve, apartMs));
          }
          await window.standIn.navigate(all.at(-1) ?? '');
        },
        ids,
        random.below(200),
      );
      for (const id of ids) arriveAt(walker, id);
      walker.miniplayer = null;
    },
  },
  {
    name: 'home',
    isPossible: onVideo,
    take: async (walker) => {
      await walker.along.tab.evaluate(() => window.standIn.goHome());
      arriveAt(walker, null);
    },
  },
  {
    name: 'back',
    isPossible: ({ history }) => history.length > 0,
    take: async (walker) => {
      await walker.along.tab.evaluate(() => window.standIn.back());
      walker.videoId = walker.history.pop() ?? null;
      walker.miniplayer = null;
    },
  },
  {
    name: 'into the miniplayer',
    isPossible: onVideo,
    take: async (walker) => {
      walker.miniplayer = walker.videoId;
      await walker.along.tab.evaluate(() => window.standIn.openMiniplayer());
      arriveAt(walker, null);
    },
  },
  {
    name: 'out of the miniplayer',
    isPossible: ({ miniplayer }) => miniplayer !== null,
    take: async (walker) => {
      const { miniplayer } = walker;
      if (miniplayer === null) return;
      await navigate(walker, miniplayer, 'miniplayer');
      arriveAt(walker, miniplayer);
      walker.miniplayer = null;
    },
  },
  ...[1, 2].map((count): Step => ({
    name: `${count} ads`,
    isPossible: onVideo,
    take: ({ along }) =>
      along.tab.evaluate(async (pods) => {
        const ended = new AbortController();
        const video = document.querySelector('#movie_player video');
        const { signal } = ended;
        video?.addEventListener('playing', () => window.standIn.skipAd(), { signal });
        await window.standIn.playAds(pods);
        ended.abort();
      }, count),
  })),
  disturb('wipeSecondary'),
  disturb('recreateRoot'),
  disturb('replaceVideo'),
  disturb('moveVideo'),
  disturb('reloadVideo'),
  {
    name: 'a seek',
    isPossible: onVideo,
    take: ({ along }, random) => along.seek(random.below(290)),
  },
  arrange('theater', ({ along }, isOn) =>
    along.tab.evaluate((theater) => window.standIn.setTheater(theater), isOn),
  ),
  arrange('live chat', ({ along }, isOn) =>
    along.tab.evaluate((chat) => window.standIn.setChat(chat), isOn),
  ),
  arrange('playlist', ({ along }, isOn) =>
    along.tab.evaluate((playlist) => window.standIn.setPlaylist(playlist), isOn),
  ),
  arrange('width', ({ along }, isWide) =>
    along.tab.setViewport({ width: isWide ? 1280 : 800, height: 800 }),
  ),
  arrange('side panel', ({ along }, isOpen) =>
    along.tab.evaluate((open) => window.standIn.setSidePanel(open), isOpen),
  ),
  {
    name: 'layout',
    isPossible: anywhere,
    take: ({ along }, random) => {
      const layout = random.pick(['classic', 'split-scroll', 'side-panel'] as const);
      return along.tab.evaluate((name) => window.standIn.setLayout(name), layout);
    },
  },
  {
    name: 'full screen and back',
    isPossible: onVideo,
    take: async ({ along }) => {
      await along.tab.evaluate(() => document.querySelector('video')?.scrollIntoView());
      await along.tab.click({ role: 'button', name: 'Full screen' });
      await along.tab.waitUntil(() => document.fullscreenElement !== null);
      await along.tab.evaluate(() => document.exitFullscreen());
    },
  },
  {
    name: 'a preview',
    isPossible: anywhere,
    take: ({ along }, random) =>
      along.tab.evaluate((id) => {
        window.standIn.hidePreview();
        window.standIn.showPreview(id);
      }, random.pick(videos)),
  },
];
