import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {children}
    </svg>
  );
}

/** Two sheets: copy. */
export function CopyIcon() {
  return (
    <Icon>
      <rect x="5.5" y="5.5" width="8" height="8" rx="2" />
      <path d="M10.5 3.5v-.4a1.6 1.6 0 0 0-1.6-1.6H4.1a1.6 1.6 0 0 0-1.6 1.6v4.8a1.6 1.6 0 0 0 1.6 1.6h.4" />
    </Icon>
  );
}

/** An arrow that points to where the spoken line is. */
export function ArrowIcon({ pointsUp }: { readonly pointsUp: boolean }) {
  return (
    <Icon>
      <path d={pointsUp ? 'M8 13V3M3.5 7.5 8 3l4.5 4.5' : 'M8 3v10M3.5 8.5 8 13l4.5-4.5'} />
    </Icon>
  );
}

/** A ring around a dot: here. */
export function TargetIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 8v.01" stroke-width="4" />
    </Icon>
  );
}

/** An angle: the next, the previous, more below, less. */
export function AngleIcon({ pointsUp }: { readonly pointsUp: boolean }) {
  return (
    <Icon>
      <path d={pointsUp ? 'm3.5 10 4.5-4.5 4.5 4.5' : 'M3.5 6 8 10.5 12.5 6'} />
    </Icon>
  );
}

/** A magnifying glass. */
export function SearchIcon() {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </Icon>
  );
}

/** A clock: timing. */
export function ClockIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </Icon>
  );
}

/** Three dots: more. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M8 3.5v.01M8 8v.01M8 12.5v.01" stroke-width="2.4" />
    </Icon>
  );
}

export function MinusIcon() {
  return (
    <Icon>
      <path d="M3.5 8h9" />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M3.5 8h9M8 3.5v9" />
    </Icon>
  );
}
