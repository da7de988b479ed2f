import { DEFAULT_PAGE_SETTINGS, parsePageSettings } from '@/tests/stand-in/page-settings';
import { createPage } from './page';
import { collectViolations } from './violations';

const violations = collectViolations();
const written = document.querySelector<HTMLMetaElement>('meta[name="stand-in"]')?.content;
const settings = parsePageSettings(new URLSearchParams(written), DEFAULT_PAGE_SETTINGS);
window.standIn = createPage(settings, violations);
