import * as z from 'zod/mini';
import { Id, Instant } from '../common.schema.js';

/** Years below which a guardian is asked: article 31 of the Personal Information Protection Law. */
export const guardianUntilAge = 14;

/** What is agreed to; activities and the half-past-five class will ask for theirs. */
export const GuardianConsentPurpose = z.enum(['account']);
export type GuardianConsentPurpose = z.infer<typeof GuardianConsentPurpose>;

export const GuardianConsentState = z.enum(['asked', 'given', 'declined', 'withdrawn', 'ended']);
export type GuardianConsentState = z.infer<typeof GuardianConsentState>;

/** What the guardian, and the child, may do next. */
export const GuardianConsentAction = z.enum(['give', 'decline', 'withdraw']);
export type GuardianConsentAction = z.infer<typeof GuardianConsentAction>;

/** A guardian's consent to what is done with a child's data. */
export const GuardianConsent = z.object({
  id: Id,
  purpose: GuardianConsentPurpose,
  state: GuardianConsentState,
  version: z.int(),
  /** Masked: `李*明`. */
  childName: z.string(),
  /** Of whoever answered, masked; null until then. */
  guardianName: z.nullable(z.string()),
  askedAt: Instant,
  decidedAt: z.nullable(Instant),
  withdrawnAt: z.nullable(Instant),
  availableActions: z.array(GuardianConsentAction),
});
export type GuardianConsent = z.infer<typeof GuardianConsent>;

/** How it stands with the child whose account this is. */
export const OwnGuardianConsent = z.object({
  /** This account is a child's under 14, and nobody agreed yet: it may look, and send nothing. */
  needed: z.boolean(),
  /** The latest one; null where nobody was asked. */
  consent: z.nullable(GuardianConsent),
  /** Adults of the household with an account, who would be asked. */
  guardians: z.int(),
});
export type OwnGuardianConsent = z.infer<typeof OwnGuardianConsent>;

export const AskGuardianConsent = z.object({ id: Id });
export type AskGuardianConsent = z.infer<typeof AskGuardianConsent>;

export const AnswerGuardianConsent = z.object({ version: z.int() });
export type AnswerGuardianConsent = z.infer<typeof AnswerGuardianConsent>;
