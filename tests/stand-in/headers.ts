/**
 * The headers of YouTube's pages, as seen in 2026 (youtube.md, section 5). The `script-src` policy is
 * only reported there; `strict` enforces it, which is what YouTube may do one day. What is `framed` may be
 * shown in the pages of others.
 */
export function pageHeaders(
  nonce: string,
  strict: boolean,
  framed = false,
): Readonly<Record<string, string>> {
  const trustedTypes = "require-trusted-types-for 'script'; report-uri /cspreport";
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'self'; report-uri /cspreport`;
  return {
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    ...(framed ? {} : { 'x-frame-options': 'SAMEORIGIN' }),
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    ...(strict
      ? { 'content-security-policy': `${trustedTypes}, ${scripts}` }
      : {
          'content-security-policy': trustedTypes,
          'content-security-policy-report-only': scripts,
        }),
  };
}
