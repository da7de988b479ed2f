import tokens from '@/components/shared/tokens.css?inline';
import drawerStyles from './drawer.css?inline';
import headerStyles from './header.css?inline';
import lineStyles from './lines/lines.css?inline';
import markStyles from './lines/marks.css?inline';
import panelBaseStyles from './panel.css?inline';
import searchStyles from './search.css?inline';

/** All styles of the panel, for its shadow root. */
export const panelStyles = [
  tokens,
  panelBaseStyles,
  headerStyles,
  searchStyles,
  drawerStyles,
  lineStyles,
  markStyles,
].join('\n');
