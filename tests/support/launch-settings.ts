import type { Viewport } from './browser-driver';

/** What a driver needs to know to start its browser. */
export interface LaunchSettings {
  readonly executablePath: string;
  readonly extensionFolder: string;
  readonly standInPort: number | null;
  readonly headless: boolean;
  readonly profileFolder: string | null;
}

/** The size of a page that nobody has set: YouTube shows two columns. */
export const DEFAULT_VIEWPORT: Viewport = { width: 1280, height: 800 };
