import { signal } from '@preact/signals';
import { onTestFinished } from 'vitest';
import type { DropOutcome } from '@/components/panel/drop-target';
import { Panel } from '@/components/panel/panel';
import { createSession, type Session } from '@/utils/session/create-session';
import { defaultSettings, type Settings } from '@/utils/settings/settings';
import type { Quote } from '@/utils/transcript/quote';
import { parseVideoId } from '@/utils/transcript/video-id';
import { fakeTranscripts, type FakeTranscripts } from './fake-transcripts';
import { renderInPanel } from './render';

export interface ShowPanelOptions {
  readonly source?: FakeTranscripts;
  readonly settings?: Partial<Settings>;
  readonly theme?: 'light' | 'dark';
  /** Where the player is; without it the time is not known. */
  readonly playedMs?: number;
  readonly durationMs?: number | null;
  readonly isAdPlaying?: boolean;
  /** The browser takes nothing to its clipboard. */
  readonly refusesCopies?: boolean;
  readonly dropOutcome?: DropOutcome;
  /** False to leave the first look-up open. */
  readonly isReady?: boolean;
}

/** A panel as it is drawn beside the player, with all that it asks of the world around it. */
export interface ShownPanel {
  readonly root: ShadowRoot;
  readonly session: Session;
  readonly settings: { readonly value: Settings };
  /** What it did, in order. */
  readonly played: readonly number[];
  readonly quotes: readonly Quote[];
  readonly texts: readonly string[];
  /** What it opened: `import`, or a search of the library. */
  readonly opened: readonly string[];
  readonly dropped: readonly string[];
  /** Puts the player somewhere. */
  readonly moveTo: (playedMs: number) => void;
  /** Asks from outside to copy the spoken line. */
  readonly requestCopy: () => void;
}

/** Draws the panel over a fake library. */
export async function showPanel(options: ShowPanelOptions = {}): Promise<ShownPanel> {
  const { source = fakeTranscripts(), theme = 'light', isReady = true } = options;
  const { durationMs = 300_000, refusesCopies = false, dropOutcome = 'added' } = options;
  const videoId = parseVideoId('jNQXAC9IVRw');
  if (videoId === null) throw new Error('not an id');
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  const settings = signal<Settings>({ ...defaultSettings, ...options.settings });
  const session = createSession({ videoId, source, showsWords: signal(true) }, lifetime.signal);
  const moveTo = (playedMs: number) => session.moveTo({ playedMs, rate: 0 }, durationMs);
  const copyRequests = signal(0);
  const played: number[] = [];
  const quotes: Quote[] = [];
  const texts: string[] = [];
  const opened: string[] = [];
  const dropped: string[] = [];
  const answerCopy = () =>
    refusesCopies ? Promise.reject(new Error('not allowed')) : Promise.resolve();

  if (isReady) await session.refresh();
  if (options.playedMs !== undefined) moveTo(options.playedMs);
  const root = renderInPanel(
    <Panel
      session={session}
      settings={settings}
      isUnsaved={signal(false)}
      isAdPlaying={signal(options.isAdPlaying ?? false)}
      copyRequests={copyRequests}
      actions={{
        changeSettings(changes) {
          settings.value = { ...settings.value, ...changes };
        },
        playFrom: (timeMs) => void played.push(timeMs),
        pin: session.pin,
        copyQuote(quote) {
          quotes.push(quote);
          return answerCopy();
        },
        copyText(words) {
          texts.push(words);
          return answerCopy();
        },
        openImport: () => void opened.push('import'),
        openLibrary: (query) => void opened.push(`library: ${query}`),
        async importFile(file, choice) {
          dropped.push(choice === null ? file.name : `${file.name}: ${choice}`);
          return choice === null ? dropOutcome : 'added';
        },
        reload: () => void opened.push('reload'),
      }}
    />,
    theme,
  );
  return {
    root,
    session,
    settings,
    played,
    quotes,
    texts,
    opened,
    dropped,
    moveTo,
    requestCopy() {
      copyRequests.value += 1;
    },
  };
}
