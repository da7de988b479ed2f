import { DEFAULT_PAGE_SETTINGS, parsePageSettings } from '@/tests/stand-in/page-settings';
import { parseRoute } from '@/tests/stand-in/route';
import { createEmbedPage } from './embed-page';
import { createPage } from './page';
import { collectViolations } from './violations';

const violations = collectViolations();
const written = document.querySelector<HTMLMetaElement>('meta[name="stand-in"]')?.content;
const settings = parsePageSettings(new URLSearchParams(written), DEFAULT_PAGE_SETTINGS);
const route = parseRoute(new URL(location.href));
if (route?.page === 'embed') {
  window.standInEmbed = createEmbedPage(route.videoId, settings, violations);
} else {
  window.standIn = createPage(settings, violations);
}
