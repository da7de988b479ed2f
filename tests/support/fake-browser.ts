/**
 * WXT's working fake of the extension interface, under the name that `wxt/browser` exports:
 * `vi.mock('wxt/browser', () => import('@/tests/support/fake-browser'))`.
 */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
