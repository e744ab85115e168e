import type { DeskChild } from '@linge/shared/pick-up/pick-up-desk.schema';

/** What a list of children needs, as cards or as a table. */
export interface ChildrenProps {
  readonly items: readonly DeskChild[];
  /** Recorded here and not sent yet. */
  readonly isQueued: (child: DeskChild) => boolean;
  readonly onOpen: (child: DeskChild) => void;
}
