import { Injectable, Logger } from '@nestjs/common';
import type {
  ComplaintBatchItem,
  ComplaintBatchResult,
} from '@linge/shared/complaint/complaint-batch.schema';
import type { ErrorCode } from '@linge/shared/error-code';
import type { Principal } from '../common/auth/principal.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintActionService } from './complaint-action.service.js';
import type { ActionRequest } from './complaint-effect.policy.js';
import { ComplaintRepository } from './complaint.repository.js';

/** What a batch can do, and the event that explains it. */
const events = { accept: 'ComplaintAccepted', dispatch: 'ComplaintDispatched' } as const;
type BatchAction = keyof typeof events;

/** Refusals that a step of one's own, whose answer was lost, may be the reason of. */
const moved: readonly ErrorCode[] = ['VERSION_CONFLICT', 'COMPLAINT_TRANSITION_NOT_ALLOWED'];

type Seen = Pick<ComplaintBatchItem, 'id'> & { readonly version: number };

/** The same step for several complaints. */
@Injectable()
export class ComplaintBatchService {
  readonly #log = new Logger('ComplaintBatch');

  constructor(
    private readonly actions: ComplaintActionService,
    private readonly complaints: ComplaintRepository,
  ) {}

  /**
   * Takes the step with each, one after the other and each in a transaction of its own: what is refused, or breaks,
   * leaves that one as it was and stops none of the others. Sent again, what was done the first time is done.
   */
  async each(
    items: readonly Seen[],
    action: BatchAction,
    request: Omit<ActionRequest, 'version'>,
    principal: Principal,
  ): Promise<ComplaintBatchResult> {
    const results: ComplaintBatchItem[] = [];
    for (const item of items) results.push(await this.#one(item, action, request, principal));
    return { items: results };
  }

  async #one(
    { id, version }: Seen,
    action: BatchAction,
    request: Omit<ActionRequest, 'version'>,
    principal: Principal,
  ): Promise<ComplaintBatchItem> {
    try {
      const taken = await this.actions.step(id, action, { ...request, version }, principal);
      return { id, outcome: 'done', code: null, state: taken.state, version: taken.version };
    } catch (error) {
      if (!(error instanceof AppError)) {
        this.#log.error({ msg: 'A complaint of a batch failed', complaintId: id, action, err: error });
        return refused(id, 'INTERNAL_ERROR');
      }
      const before = moved.includes(error.code)
        ? await this.#takenBefore(id, version, action, request, principal)
        : undefined;
      return before ?? refused(id, error.code);
    }
  }

  /** Whether the very step after the version that was seen is the one that is asked for, by the same account. */
  async #takenBefore(
    id: string,
    version: number,
    action: BatchAction,
    { leadUnitId }: Omit<ActionRequest, 'version'>,
    { accountId }: Principal,
  ): Promise<ComplaintBatchItem | undefined> {
    const steps = await this.complaints.events(id);
    const next = steps.find(({ sequence }) => sequence === version + 1);
    if (next?.type !== events[action] || next.actorAccountId !== accountId) return undefined;
    const row = await this.complaints.find(id);
    if (!row || (action === 'dispatch' && row.leadUnitId !== leadUnitId)) return undefined;
    return { id, outcome: 'done', code: null, state: row.state, version: row.version };
  }
}

function refused(id: string, code: ErrorCode): ComplaintBatchItem {
  return { id, outcome: 'refused', code, state: null, version: null };
}
