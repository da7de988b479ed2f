import { writeArchiveMarkdown } from '@/utils/transcript/formats/archive/write-archive-markdown';
import { parseVideoId } from '@/utils/transcript/video-id';
import type { BrowserName } from './browser-name';
import type { Tab } from './browser-driver';
import { pollUntil } from './poll-until';
import { sampleTranscript } from './sample-transcript';
import { startSidescript, type RunningSidescript } from './start-sidescript';

/** What a watch page shows of us, read at one moment. */
export interface Shown {
  /** How many panels there are, wherever they are. */
  readonly panels: number;
  /** The id of the panel's parent, or the name of its element; empty without one. */
  readonly parent: string;
  readonly place: string;
  readonly isFirst: boolean;
  /** Whether the panel has a size and lies in the window, at least in part. */
  readonly isInView: boolean;
  /** The videos that the lines shown belong to. */
  readonly videos: readonly string[];
  /** The marked line, without its time; `null` for none. */
  readonly line: string | null;
  /** The breaches of the page's content security policy. */
  readonly violations: number;
}

/** A browser on the stand-in with transcripts in the library, whose lines name video and second. */
export interface WatchAlong {
  readonly sidescript: RunningSidescript;
  readonly tab: Tab;
  /** Loads a page anew and waits until it is complete. */
  readonly open: (path: string) => Promise<void>;
  /** Reads the page at one moment. */
  readonly shown: () => Promise<Shown>;
  /** Waits until the page shows what is wanted; rejects after `WAIT_LIMIT_MS` with what it shows instead. */
  readonly waitUntilShown: (wanted: Partial<Shown>) => Promise<void>;
  /** Moves the `<video>` to a second of its own time. */
  readonly seek: (seconds: number) => Promise<void>;
  readonly play: (rate?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long each line lasts. */
const lineSeconds = 4;

/** The line that is spoken at a second of a video. */
export function lineAt(videoId: string, seconds: number): string {
  return `${videoId} at ${Math.floor(seconds / lineSeconds) * lineSeconds}`;
}

/** Starts a browser with a transcript of five minutes for each of the videos. */
export async function watchAlong(
  name: BrowserName,
  videoIds: readonly string[],
): Promise<WatchAlong> {
  const sidescript = await startSidescript(name);
  const files = videoIds.map((id) => [`${id}.md`, writeTranscript(id)] as const);
  await sidescript.importFiles(await sidescript.writeFiles(Object.fromEntries(files)));
  const tab = await sidescript.browser.openTab('https://www.youtube.com/');

  const shown = () => tab.evaluate(readPage);
  return {
    sidescript,
    tab,
    open: async (path) => {
      await tab.goto(new URL(path, 'https://www.youtube.com').href);
      await tab.evaluate(() => (window.standIn ?? window.standInEmbed).ready);
    },
    shown,
    waitUntilShown: async (wanted) => {
      let last: Shown | null = null;
      const isAsWanted = async () => {
        last = await shown();
        return matches(last, wanted) ? true : null;
      };
      await pollUntil('As wanted', isAsWanted).catch(() => {
        const [want, got] = [wanted, last].map((each) => JSON.stringify(each));
        throw new Error(`The page should show ${want}, but shows ${got}.`);
      });
    },
    seek: (seconds) =>
      tab.evaluate((to) => {
        const video = document.querySelector<HTMLVideoElement>('#movie_player video');
        if (video !== null) video.currentTime = to;
      }, seconds),
    play: (rate = 1) =>
      tab.evaluate(async (playbackRate) => {
        const video = document.querySelector<HTMLVideoElement>('#movie_player video');
        if (video === null) return;
        video.playbackRate = playbackRate;
        await video.play();
      }, rate),
    close: () => sidescript.close(),
  };
}

function writeTranscript(id: string): string {
  const cues = Array.from({ length: 75 }, (_, index) => ({
    startMs: index * lineSeconds * 1000,
    endMs: (index + 1) * lineSeconds * 1000,
    text: `${id} at ${index * lineSeconds}`,
  }));
  return writeArchiveMarkdown(sampleTranscript(cues, { videoId: parseVideoId(id), title: id }));
}

function matches(shown: Shown, wanted: Partial<Shown>): boolean {
  return Object.entries(wanted).every(
    ([name, value]) => JSON.stringify(Reflect.get(shown, name)) === JSON.stringify(value),
  );
}

/** Runs in the page. */
function readPage(): Shown {
  const panels = [...document.querySelectorAll<HTMLElement>('sidescript-panel')];
  const panel = panels[0];
  const root = panel?.shadowRoot;
  const box = panel?.getBoundingClientRect();
  const lines = [...(root?.querySelectorAll('[role="listitem"]') ?? [])].map(
    (line) => line.textContent ?? '',
  );
  const named = lines.flatMap((line) => /([\w-]{11}) at \d+/.exec(line)?.slice(1) ?? []);
  const marked = root?.querySelector('[aria-current="true"]')?.textContent ?? null;
  return {
    panels: panels.length,
    parent: panel?.parentElement?.id || (panel?.parentElement?.localName ?? ''),
    place: panel?.dataset['place'] ?? '',
    isFirst: panel?.parentElement?.firstElementChild === panel,
    isInView:
      box !== undefined &&
      box.width > 100 &&
      box.height > 10 &&
      box.top < innerHeight &&
      box.bottom > 0 &&
      box.left < innerWidth &&
      box.right > 0,
    videos: [...new Set(named)],
    line: /[\w-]{11} at \d+/.exec(marked ?? '')?.[0] ?? null,
    violations: (window.standIn ?? window.standInEmbed).violations.length,
  };
}
