import {
  ComplaintState,
  type ComplaintAction,
  type ComplaintActor,
  type ComplaintEventType,
} from '@linge/shared/complaint/complaint.schema';
import { complaintWorkflow } from '@linge/shared/complaint/complaint.transitions';
import type { ErrorCode } from '@linge/shared/error-code';

/** What the workflow looks at in a complaint. */
export interface ComplaintCase {
  readonly id: string;
  readonly state: ComplaintState;
  readonly version: number;
  readonly reporterAccountId: string;
  /** Who accepted it, then who resolved it. */
  readonly handlerAccountId: string | null;
  /** The reporter's account is gone: nobody is left to confirm. */
  readonly reporterDeleted: boolean;
}

/** Where the reporter cannot have the last word, somebody else who answers for the grid has it. */
export function needsVerification(row: Omit<ComplaintCase, 'id' | 'state' | 'version'>): boolean {
  return row.reporterDeleted || row.reporterAccountId === row.handlerAccountId;
}

/** The conditions that the transition table names. */
export const complaintGuards = {
  /** Nobody closes their own ticket. */
  notOwnWork: (row: ComplaintCase, accountId: string | null): ErrorCode | undefined =>
    row.handlerAccountId === accountId ? 'COMPLAINT_OWN_WORK' : undefined,
  reporterCannotConfirm: (row: ComplaintCase): 'notNow' | undefined =>
    needsVerification(row) ? undefined : 'notNow',
};

/** The life of a complaint as the engine runs it. */
export const complaintTable = {
  workflow: complaintWorkflow,
  states: ComplaintState.options,
  guards: complaintGuards,
  notNow: 'COMPLAINT_TRANSITION_NOT_ALLOWED',
} as const;

export type ComplaintWorkflowTypes = [ComplaintState, ComplaintAction, ComplaintEventType, ComplaintActor];
