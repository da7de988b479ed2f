/** The test page's address as if it were YouTube's. */
export function youtubeUrl(): string {
  return `https://www.youtube.com${location.pathname}${location.search}`;
}
