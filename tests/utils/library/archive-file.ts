/** A file in the archive's format, of one line. */
export function archiveFile({
  title = 'Me at the zoo',
  url = 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  line = 'All right, so here we are.',
}: {
  readonly title?: string;
  readonly url?: string;
  readonly line?: string;
}): string {
  return [
    `# ${title}`,
    `**jawed:** [April 24, 2005](${url})`,
    `*  ${line} [[00:00:00](${url}&t=0.0s)]`,
    '',
  ].join('\n');
}
