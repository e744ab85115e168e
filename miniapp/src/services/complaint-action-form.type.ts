/** What an action asks besides words and photos; each is a field of its own on the form. */
export type ActionField =
  | 'solved'
  | 'scores'
  | 'until'
  | 'workingDays'
  | 'units'
  | 'grid'
  | 'complaint'
  | 'category'
  | 'text'
  | 'pictures';

/** How an action is called, and what is asked before it. */
export interface ActionForm {
  /** On the button that opens it. */
  readonly button: string;
  /** What it does, in a line of the list of actions. */
  readonly line: string;
  readonly title: string;
  /** Null where nothing is to be said with it. */
  readonly noteLabel: string | null;
  readonly noteHint?: string;
  readonly notePlaceholder?: string;
  readonly noteRequired?: boolean;
  readonly photos?: boolean;
  readonly fields?: readonly ActionField[];
  /** Cannot be taken back. */
  readonly danger?: boolean;
  readonly submit: string;
  /** Told in a toast once it is done. */
  readonly done: string;
}
