import { browser } from 'wxt/browser';
import type { Library } from '@/utils/library/library';
import { libraryPageAddress, searchPageAddress } from '@/utils/library/page-address';
import {
  parsePreference,
  parseQuery,
  parseRememberedTiming,
  parseSentFile,
} from '@/utils/library/parse-page-request';
import { parseTranscriptId } from '@/utils/library/transcript-id';
import type { Endpoints } from '@/utils/messaging/serve';
import { parseVideoId } from '@/utils/transcript/video-id';
import { lifeStyles } from '@/utils/youtube/panel-host';

/** How each request of a page is parsed and answered, from the one open library. */
export function pageEndpoints(open: () => Promise<Library>): Endpoints {
  return {
    loadPanel: {
      parse: parseVideoId,
      async answer(_videoId, { tabId, frameId }) {
        const target = { tabId, frameIds: [frameId] };
        if (import.meta.env.FIREFOX) await browser.scripting.insertCSS({ target, css: lifeStyles });
        await browser.scripting.executeScript({ target, files: ['/panel.js'] });
        return null;
      },
    },
    findTranscripts: {
      parse: parseVideoId,
      async answer(videoId) {
        const library = await open();
        const [summaries, preferredId] = await Promise.all([
          library.findByVideo(videoId),
          library.reading.preferred(videoId),
        ]);
        return { summaries, preferredId };
      },
    },
    loadTranscript: {
      parse: parseTranscriptId,
      async answer(id) {
        const library = await open();
        const [transcript, adjustment] = await Promise.all([
          library.load(id),
          library.reading.timing(id),
        ]);
        return transcript === null ? null : { transcript, adjustment };
      },
    },
    preferTranscript: {
      parse: parsePreference,
      async answer({ videoId, id }) {
        await (await open()).reading.prefer(videoId, id);
        return null;
      },
    },
    rememberTiming: {
      parse: parseRememberedTiming,
      async answer({ id, adjustment }) {
        await (await open()).reading.rememberTiming(id, adjustment);
        return null;
      },
    },
    importForVideo: {
      parse: parseSentFile,
      answer: async ({ base64, ...file }) =>
        (await open()).importForVideo({ ...file, bytes: decodeBase64(base64) }),
    },
    openImport: {
      parse: parseVideoId,
      answer: (videoId) => openTab(libraryPageAddress({ isFirstRun: false, wantedVideo: videoId })),
    },
    openSearch: {
      parse: parseQuery,
      answer: (query) => openTab(searchPageAddress(query)),
    },
  };
}

async function openTab(address: ReturnType<typeof libraryPageAddress>): Promise<null> {
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
  return null;
}

/** Throws where the text is no base64. */
function decodeBase64(base64: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
}
