import { firefoxPreferences } from '@/tests/stand-in/browser-options';
import type { Appearance } from './browser-driver';

/** Names of preferences of Firefox (`about:config`) and their values. */
export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** Preferences for a Firefox that plays at once and minds its own business. */
export function launchPreferences(standInPort: number | null): Preferences {
  return {
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    // Firefox ignores clicks and keys for 100 ms after a page is first drawn.
    'dom.input_events.security.minNumTicks': 0,
    'dom.input_events.security.minTimeElapsedInMS': 0,
    // What an extension asks for is given without a question that no test could answer.
    'extensions.webextOptionalPermissionPrompts': false,
    'media.autoplay.blocking_policy': 0,
    'media.autoplay.default': 0,
    'toolkit.telemetry.enabled': false,
    ...(standInPort === null ? {} : firefoxPreferences(standInPort)),
  };
}

/**
 * Preferences that make every page look as if a person had these settings.
 * https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml
 */
export function appearancePreferences(appearance: Appearance): Readonly<Record<string, number>> {
  const { colorScheme, reducedMotion, forcedColors } = appearance;
  return {
    ...(colorScheme === undefined
      ? {}
      : { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }),
    ...(reducedMotion === undefined ? {} : { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0 }),
    ...(forcedColors === undefined
      ? {}
      : { 'browser.display.document_color_use': forcedColors ? 2 : 0 }),
  };
}

/** Media queries that match once a page looks like this. */
export function mediaQueries(appearance: Appearance): readonly string[] {
  const { colorScheme, reducedMotion, forcedColors } = appearance;
  return [
    ...(colorScheme === undefined ? [] : [`(prefers-color-scheme: ${colorScheme})`]),
    ...(reducedMotion === undefined
      ? []
      : [`(prefers-reduced-motion: ${reducedMotion ? 'reduce' : 'no-preference'})`]),
    ...(forcedColors === undefined ? [] : [`(forced-colors: ${forcedColors ? 'active' : 'none'})`]),
  ];
}
