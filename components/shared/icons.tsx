import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 18 18" aria-hidden="true">
      {children}
    </svg>
  );
}

/** A triangle in a frame: watch. */
export function PlayIcon() {
  return (
    <Icon>
      <rect x="1.75" y="3.5" width="14.5" height="11" rx="3" />
      <path d="M7.5 6.75v4.5L11.25 9z" />
    </Icon>
  );
}

/** A bin: delete. */
export function DeleteIcon() {
  return (
    <Icon>
      <path d="M3 4.5h12M7 4.5V3h4v1.5M4.5 4.5l.7 10a1 1 0 0 0 1 .9h5.6a1 1 0 0 0 1-.9l.7-10M7.5 7.5v5M10.5 7.5v5" />
    </Icon>
  );
}

/** A pencil: edit. */
export function EditIcon() {
  return (
    <Icon>
      <path d="M3 15l.6-3.1L12 3.5a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L6.1 14.4zM10.75 4.75l2.5 2.5" />
    </Icon>
  );
}

/** A cross: close. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="m4.5 4.5 9 9M13.5 4.5l-9 9" />
    </Icon>
  );
}

/** An arrow into a tray: import. */
export function ImportIcon() {
  return (
    <Icon>
      <path d="M9 2.5v8M5.75 7.5 9 10.75l3.25-3.25M2.75 11.5v2.25a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5V11.5" />
    </Icon>
  );
}

/** An arrow out of a tray: export. */
export function ExportIcon() {
  return (
    <Icon>
      <path d="M9 10.75v-8M5.75 6 9 2.75 12.25 6M2.75 11.5v2.25a1.5 1.5 0 0 0 1.5 1.5h9.5a1.5 1.5 0 0 0 1.5-1.5V11.5" />
    </Icon>
  );
}

/** A magnifying glass: search. */
export function SearchIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="4.75" />
      <path d="m11.5 11.5 3.75 3.75" />
    </Icon>
  );
}

/** A folder. */
export function FolderIcon() {
  return (
    <Icon>
      <path d="M2.25 5.25a1.5 1.5 0 0 1 1.5-1.5h3l1.75 2h5.75a1.5 1.5 0 0 1 1.5 1.5v5.5a1.5 1.5 0 0 1-1.5 1.5H3.75a1.5 1.5 0 0 1-1.5-1.5z" />
    </Icon>
  );
}

/** Our mark: lines of a transcript, one of them spoken. */
export function MarkIcon() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#065fd4" />
      <path
        d="M8 10h11M8 22h9"
        stroke="#fff"
        stroke-opacity=".6"
        stroke-width="3"
        stroke-linecap="round"
      />
      <path d="M8 16h16" stroke="#fff" stroke-width="3" stroke-linecap="round" />
    </svg>
  );
}
