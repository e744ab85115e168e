import type { PictureDraft } from './draft-picture';

/** Somebody who can be recognised. */
export interface DraftPerson {
  readonly signUpId: string;
  readonly name: string;
  /** Who agreed on the spot, and on which day as it was typed; null where nobody was asked on the spot. */
  readonly spot: { readonly with: string; readonly day: string } | null;
}

/** Who is on a picture. */
export interface DraftNaming {
  readonly nobody: boolean;
  readonly people: readonly DraftPerson[];
}

/** A report that is being written; it survives a closed app. */
export interface ReviewDraft extends PictureDraft {
  /** As the server last had it. */
  readonly version: number;
  readonly text: string;
  /** By picture. */
  readonly naming: Readonly<Record<string, DraftNaming>>;
}
