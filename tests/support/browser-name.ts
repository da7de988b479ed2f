/** The browsers that every end-to-end test runs in. */
export type BrowserName = 'chromium' | 'firefox';
