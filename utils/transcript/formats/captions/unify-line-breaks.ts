/**
 * Turns `\r\n` and single `\r` into `\n`, as WebVTT (https://www.w3.org/TR/webvtt1/#file-parsing)
 * has it and caption programs do: files joined from several sources hold all three.
 */
export function unifyLineBreaks(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}
