import type { ComponentChildren } from 'preact';

interface ToolButtonProps {
  readonly name: string;
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** For a button that opens a part of the panel: the part's id, and whether it is open. */
  readonly opens?: { readonly id: string; readonly isOpen: boolean };
  /** It stays where it is and can be reached, so that focus is never lost; it does nothing. */
  readonly isOff?: boolean;
}

/** A button with an icon, whose name is also shown to the mouse. */
export function ToolButton({ name, children, onPress, opens, isOff = false }: ToolButtonProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={name}
      aria-disabled={isOff || undefined}
      aria-expanded={opens?.isOpen}
      aria-controls={opens?.isOpen === true ? opens.id : undefined}
      data-opens={opens?.id}
      onClick={isOff ? undefined : onPress}
    >
      {children}
    </button>
  );
}
