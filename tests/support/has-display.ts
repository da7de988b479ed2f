/** Whether a browser can open a window here. Windows and macOS always have one. */
export function hasDisplay(): boolean {
  const { platform, env } = process;
  return (
    platform === 'win32' ||
    platform === 'darwin' ||
    env['DISPLAY'] !== undefined ||
    env['WAYLAND_DISPLAY'] !== undefined
  );
}
