/** Command-line arguments that make Chromium take the stand-in on `port` for YouTube. */
export function chromiumArguments(port: number): readonly string[] {
  const hosts = ['www.youtube.com', 'youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'];
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'];
}

/**
 * Preferences that make Firefox take the stand-in on `port` for every HTTPS site.
 * The session must accept insecure certificates as well (`acceptInsecureCerts` in puppeteer).
 */
export function firefoxPreferences(port: number): Readonly<Record<string, string | number>> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'security.cert_pinning.enforcement_level': 0,
  };
}
