import { Injectable } from '@nestjs/common';
import type { ComplaintLevel, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import { mediationStates } from '@linge/shared/complaint/complaint.transitions';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintMediationRepository, type MediatedRow } from './complaint-mediation.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { unsaid } from './complaint.event.js';
import { actorsOf } from './complaint.policy.js';

/** A complaint of which its handler begins a mediation. */
export interface MediatedComplaint {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly level: ComplaintLevel;
  /** What the one who asks acts as. */
  readonly role: Role;
  /** Null where nobody reported it from an account, or whoever did asked to stay unnamed. */
  readonly reporterAccountId: string | null;
}

/** What a mediation asks of the complaint that it is about, and writes to it: that it has begun, and nothing else. */
@Injectable()
export class ComplaintMediationService {
  constructor(
    private readonly complaints: ComplaintMediationRepository,
    private readonly views: ComplaintViewService,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether somebody may begin one now, as far as the complaint goes.
   * @throws AppError NOT_FOUND for a complaint that they do not see
   */
  async startable(
    id: string,
    principal: Principal,
  ): Promise<{ readonly canStart: boolean; readonly reporterKnown: boolean }> {
    const { row } = await this.views.open(id, principal);
    const found = startOf(row, principal);
    return { canStart: found !== undefined, reporterKnown: found ? found.reporterAccountId !== null : false };
  }

  /**
   * The complaint, locked until the transaction ends.
   * @throws AppError NOT_FOUND where it is not theirs to see; PERMISSION_DENIED for whoever does not handle it;
   * MEDIATION_NOT_POSSIBLE where it is not of a sensitive category, or nobody deals with it now
   */
  async lockToStart(id: string, principal: Principal, manager: EntityManager): Promise<MediatedComplaint> {
    const { audience } = await this.views.open(id, principal);
    if (audience !== 'staff') throw AppError.notFound();
    const row = await this.complaints.lock(id, manager);
    if (!row) throw AppError.notFound();
    if (roleOf(row, principal) === undefined) throw AppError.denied();
    const found = startOf(row, principal);
    if (!found) throw new AppError(409, 'MEDIATION_NOT_POSSIBLE');
    return found;
  }

  /** Whoever reported it, unless they asked to stay unnamed. */
  async namedReporter(id: string): Promise<string | null> {
    const row = await this.complaints.find(id);
    return !row || Number(row.anonymous) ? null : row.reporterAccountId;
  }

  /** Notes on the timeline that a mediation has begun; of a complaint that the transaction holds locked. */
  async noteBegun(id: string, by: { accountId: string; role: Role }, manager: EntityManager): Promise<void> {
    const row = await this.complaints.lock(id, manager);
    if (!row) throw AppError.notFound();
    const event = {
      ...{ id: uuid(), complaintId: id, sequence: row.version + 1, type: 'ComplaintMediationBegun' as const },
      ...{ action: null, fromState: row.state, toState: row.state },
      ...{ actorAccountId: by.accountId, actorRole: by.role, createdAt: this.clock.now() },
      ...unsaid,
    };
    await this.complaints.append(row, event, manager);
  }
}

type Startable = Omit<MediatedRow, 'sensitive' | 'anonymous' | 'number'> & {
  readonly sensitive: number | boolean;
  readonly anonymous: number | boolean;
};

/** What somebody who handles it acts as. */
function roleOf(row: Startable, principal: Principal): Role | undefined {
  return row.handlerAccountId === principal.accountId ? actorsOf(principal, row).get('handler') : undefined;
}

function startOf(row: Startable, principal: Principal): MediatedComplaint | undefined {
  const { id, communityId, gridId, level } = row;
  const states: readonly ComplaintState[] = mediationStates;
  const role = roleOf(row, principal);
  if (!role || !Number(row.sensitive) || !states.includes(row.state)) return undefined;
  const reporterAccountId = Number(row.anonymous) ? null : row.reporterAccountId;
  return { id, communityId, gridId, level, role, reporterAccountId };
}
