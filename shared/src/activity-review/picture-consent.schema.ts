import * as z from 'zod/mini';
import { Id, Instant, pageQuery } from '../common.schema.js';
import { FileLink } from '../file/file.schema.js';

/**
 * `noted`: without an account, asked on the spot. `gone`: whoever agreed deleted their account, and the consent went
 * with it.
 */
export const PictureConsentState = z.enum(['asked', 'agreed', 'refused', 'noted', 'gone']);
export type PictureConsentState = z.infer<typeof PictureConsentState>;

export const PictureConsentAction = z.enum(['agree', 'refuse']);
export type PictureConsentAction = z.infer<typeof PictureConsentAction>;

/** That I, or somebody for whom I answer, can be recognised on a picture of an activity. */
export const PictureConsent = z.object({
  id: Id,
  activityId: Id,
  activityTitle: z.string(),
  /** Who is shown. */
  name: z.string(),
  self: z.boolean(),
  /** Null while the picture itself is looked at. */
  picture: z.nullable(FileLink),
  state: PictureConsentState,
  /** Everybody sees it now. */
  shown: z.boolean(),
  askedAt: Instant,
  answeredAt: z.nullable(Instant),
  version: z.int(),
  /** What was agreed to can be taken back at any time. */
  availableActions: z.array(PictureConsentAction),
});
export type PictureConsent = z.infer<typeof PictureConsent>;

/** Of one activity, or of all; the latest first. */
export const PictureConsentListQuery = z.object({ ...pageQuery, activityId: z.optional(Id) });
export type PictureConsentListQuery = z.output<typeof PictureConsentListQuery>;

export const AgreeToPicture = z.object({ version: z.int() });
export type AgreeToPicture = z.infer<typeof AgreeToPicture>;
