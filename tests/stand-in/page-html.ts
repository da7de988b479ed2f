import { formatPageSettings, type PageSettings } from './page-settings';
import type { Route } from './route';

/**
 * Writes what YouTube's server sends (phase 0): an empty app and, on a watch page, a grey skeleton.
 * There is no watch element yet: the script makes it. The settings travel as text in a `<meta>`.
 */
export function writePageHtml(route: Route, settings: PageSettings, nonce: string): string {
  const dark = settings.theme === 'dark' ? ' dark' : '';
  const skeleton = '<div id="watch-page-skeleton"><div></div><div></div></div>';
  return `<!doctype html>
<html style="font-size:62.5%" lang="en"${dark}>
<head>
<meta charset="utf-8">
<meta name="stand-in" content="${formatPageSettings(settings).replaceAll('&', '&amp;')}">
<title>YouTube</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/stand-in.css">
<script src="/stand-in.js" nonce="${nonce}" defer></script>
</head>
<body dir="ltr">
${route.page === 'watch' ? skeleton : ''}
${route.page === 'embed' ? '<div id="player"></div>' : '<ytd-app></ytd-app>'}
</body>
</html>
`;
}

/** Writes a page of somebody else that shows a video among its own words. */
export function writeBlogHtml(videoId: string): string {
  return `<!doctype html>
<title>A page with a video</title>
<h1>A page with a video</h1>
<iframe src="/embed/${encodeURIComponent(videoId)}" width="960" height="540" title="Player"></iframe>
`;
}
