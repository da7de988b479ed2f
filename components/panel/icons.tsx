/** Two sheets: copy. */
export function CopyIcon() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <rect x="5.5" y="5.5" width="8" height="8" rx="2" />
      <path d="M10.5 3.5v-.4a1.6 1.6 0 0 0-1.6-1.6H4.1a1.6 1.6 0 0 0-1.6 1.6v4.8a1.6 1.6 0 0 0 1.6 1.6h.4" />
    </svg>
  );
}

/** An arrow that points to where the spoken line is. */
export function ArrowIcon({ pointsUp }: { readonly pointsUp: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={pointsUp ? 'M8 13V3M3.5 7.5 8 3l4.5 4.5' : 'M8 3v10M3.5 8.5 8 13l4.5-4.5'} />
    </svg>
  );
}
