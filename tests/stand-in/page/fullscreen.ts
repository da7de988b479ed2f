/** Fills the screen with the whole page, as YouTube does since it fills it with more than the player. */
export function toggleFullscreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  // Refused without a person's gesture: the page stays as it is.
  change.catch(() => undefined);
}

/** Calls `onChange` with whether the page fills the screen, whenever that changes. */
export function onFullscreenChange(onChange: (isFullscreen: boolean) => void): void {
  document.addEventListener('fullscreenchange', () =>
    onChange(document.fullscreenElement !== null),
  );
}
