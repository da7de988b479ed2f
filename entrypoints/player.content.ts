import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPlayerQuestions } from '@/utils/youtube/answer-player';

/** Optional help from the page's own world: the player's own time, video and seeking. */
export default defineContentScript({
  matches: ['https://www.youtube.com/*', 'https://*.youtube-nocookie.com/*'],
  excludeMatches: ['https://www.youtube.com/live_chat*'],
  allFrames: true,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => answerPlayerQuestions(),
});
