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
<ytd-app></ytd-app>
</body>
</html>
`;
}
