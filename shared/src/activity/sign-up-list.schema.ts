import * as z from 'zod/mini';
import { Id, Instant, pageQuery, text } from '../common.schema.js';
import { SignUpState } from './sign-up.schema.js';

/** Somebody of the list of an activity, as its organiser sees them. */
export const ListedSignUp = z.object({
  id: Id,
  /** Its place in the order in which the server took them. */
  ticket: z.int(),
  /** In full: the organiser greets them. */
  name: z.string(),
  /** `第3网格`; null for who came without having signed up. */
  gridName: z.nullable(z.string()),
  /** Of a child; null for adults. */
  age: z.nullable(z.int()),
  state: SignUpState,
  role: z.nullable(z.object({ id: Id, name: z.string() })),
  wanted: z.array(z.object({ id: Id, name: z.string() })),
  offerUntil: z.nullable(Instant),
  walkIn: z.boolean(),
  /** A guardian agreed. */
  guardianConsent: z.boolean(),
  createdAt: Instant,
  version: z.int(),
  canRemove: z.boolean(),
});
export type ListedSignUp = z.infer<typeof ListedSignUp>;

/** By ticket, the first first. */
export const ListedSignUpQuery = z.object({ ...pageQuery, state: z.optional(SignUpState) });
export type ListedSignUpQuery = z.output<typeof ListedSignUpQuery>;

/** Somebody who came without having signed up; they take a free place, or one beyond them. */
export const AddWalkIn = z.object({ id: Id, name: text(50), roleId: Id });
export type AddWalkIn = z.infer<typeof AddWalkIn>;

export const RemoveSignUp = z.object({ version: z.int() });
export type RemoveSignUp = z.infer<typeof RemoveSignUp>;
