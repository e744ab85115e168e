import type { Complaint as ComplaintView, ComplaintActor } from '@linge/shared/complaint/complaint.schema';
import type { EventAudience } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import type { AccountService } from '../account/account.service.js';
import type { Asker } from '../common/workflow/workflow-decision.workflow.js';
import type { DispatchRow } from './complaint-dispatch.repository.js';
import type { ComplaintRow } from './complaint.row.js';
import type { ComplaintCase } from './complaint.workflow.js';
import type { ComplaintEvent } from './entities/complaint-event.entity.js';

export type Contact = Awaited<ReturnType<AccountService['contactOf']>>;

/** A complaint as one account stands to it. */
export interface OpenedComplaint {
  readonly row: ComplaintRow;
  readonly case: ComplaintCase;
  /** Undefined where it has not moved yet, or nobody asks. */
  readonly events: readonly ComplaintEvent[] | undefined;
  readonly asker: Asker<ComplaintActor>;
  /** How much of it they see. */
  readonly audience: EventAudience;
  /** They see what came of it, not what a neighbour wrote. */
  readonly follower: boolean;
  /** What is merged into it, as far as they read that; told to staff. */
  readonly mergedHere: ComplaintView['mergedHere'];
  readonly dispatches: readonly DispatchRow[];
  /** What their own unit was asked. */
  readonly ownDispatch: DispatchRow | undefined;
  /** In which they may call whoever reported it. */
  readonly callsAs: Role | undefined;
  /** Undefined to the reporter, and where there is no account. */
  readonly contact: Contact;
}
