import type { ContentSubjectType } from './content-check.schema.js';

/** What kind of place WeChat is told that something is written in. */
export const contentScenes = { profile: 1, comment: 2, forum: 3, socialLog: 4 } as const;
export type ContentScene = (typeof contentScenes)[keyof typeof contentScenes];

/**
 * Who reads what is written, besides whoever wrote it and staff:
 * - `staff`: nobody else;
 * - `party`: the resident whom it is between, who reads it at once;
 * - `followers`: besides that resident, those who follow the same matter: once it is checked;
 * - `neighbours`: those nearby are told that there is such a report: once it is checked;
 * - `public`: everybody, once it is checked;
 * - `names`: everybody at once. What an administrator calls a thing that all see, which cannot go without a name, as
 *   those who would look at it are its writers; or a correction of what stands, which is taken down if it is refused;
 * - `confidants`: the parties and their mediator, who must stay the only ones: it stands on no list;
 * - `drafts`: nobody else yet. It is checked again when it is sent, so that only what is risky matters now.
 */
export type ContentReaders =
  'staff' | 'party' | 'followers' | 'neighbours' | 'public' | 'names' | 'confidants' | 'drafts';

/** Why words are not sent to WeChat. */
export const leftUnchecked = {
  /** A code, key or number that names something. */
  code: 'names something; it is not words',
  /** What is held about persons, for those alone who keep the registry: it is never sent out. */
  person: 'facts about a person, which only those who keep them read and which are never sent out',
  ownEyes: 'nobody but whoever wrote it reads it',
  /** Staff add them to what they answer for, under a name that is checked. */
  document: 'WeChat has no check for documents',
  notKept: 'compared with what is there, or shown back, and not kept',
  /** See docs/decisions/0017. */
  anonymous: 'comes without an account; only the desk it lies on reads it',
  /** Said by the very people who look at what others write. */
  verdict: 'says why content is not shown, to whoever wrote it',
  confidence: 'nobody but those it is between may learn of it',
} as const;
export type LeftUnchecked = keyof typeof leftUnchecked;

/** Where in a request: `body.text`, `body.promises.*.text`. */
export type ContentPath = `body.${string}`;

/** What is done with the words of one endpoint. */
export interface ContentDecision {
  readonly check?: {
    readonly scene: ContentScene;
    readonly fields: readonly ContentPath[];
    readonly subject: {
      readonly type: ContentSubjectType;
      /** Where the request names the thing; with a `*` it names several. */
      readonly id: ContentPath | 'params.id';
      /**
       * Which of the thing's steps it is: the first, or the one after the version that the request names. Left out where
       * a thing is written as a whole.
       */
      readonly step?: 1 | ContentPath;
    };
    readonly readers: ContentReaders;
    /** What is written takes the place of what was: whatever was held back of that stands in nobody's way any more. */
    readonly whole?: true;
  };
  /** The words that are not checked, and why. */
  readonly leave?: Readonly<Partial<Record<ContentPath, LeftUnchecked>>>;
}

/** An upload: pictures are checked, workbooks of the registry are not sent out. */
export type UploadDecision = 'image' | LeftUnchecked;
