export interface Press {
  /** What a screen reader says; without it, the text inside. */
  readonly label?: string | undefined;
  readonly role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch' | 'dialog' | undefined;
  readonly disabled?: boolean | undefined;
  /** For tabs: the one shown. For radio, checkbox and switch: on. */
  readonly chosen?: boolean | undefined;
  readonly onPress?: (() => void) | undefined;
}

/** What a View or Button needs to be a control: label, role, tap and key. */
export interface PressProps {
  readonly [attribute: string]: unknown;
  readonly onClick: (event: { stopPropagation(): void }) => void;
}
