import { Injectable } from '@nestjs/common';
import type { ComplaintAction, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AppError } from '../common/error/app-error.js';
import { ComplaintDispatchRepository } from './complaint-dispatch.repository.js';
import type { ActionRequest } from './complaint-effect.policy.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { ComplaintRepository } from './complaint.repository.js';
import type { OpenedComplaint } from './complaint-view.service.js';
import type { ComplaintDispatch } from './entities/complaint-dispatch.entity.js';

const unitStates = { unitAccept: 'accepted', unitReturn: 'returned', unitReport: 'reported' } as const;

/** What a step writes beside the complaint itself: what units were asked, and who follows what. */
@Injectable()
export class ComplaintSideService {
  constructor(
    private readonly complaints: ComplaintRepository,
    private readonly dispatches: ComplaintDispatchRepository,
    private readonly followers: ComplaintFollowerRepository,
  ) {}

  /** Within the transaction of the step. */
  async follow(
    { row, ownDispatch }: OpenedComplaint,
    {
      action,
      from,
      to,
    }: { readonly action: ComplaintAction; readonly from: ComplaintState; readonly to: ComplaintState },
    request: ActionRequest,
    now: Date,
    manager: EntityManager,
  ): Promise<void> {
    if (action === 'dispatch') await this.dispatches.insert(dispatchesOf(row.id, request, now), manager);
    if (action in unitStates && ownDispatch) {
      const state = unitStates[action as keyof typeof unitStates];
      await this.dispatches.answer(
        ownDispatch.id,
        { state, note: request.note || null, updatedAt: now },
        manager,
      );
    }
    // Whichever way it leaves the units, those that have not answered are relieved.
    const leaves = from === 'dispatched' && to !== 'dispatched' && to !== 'suspended';
    if (leaves || (from === 'suspended' && to === 'withdrawn')) {
      await this.dispatches.recallOpen(row.id, now, manager);
    }
    if (action === 'merge' && request.intoId) {
      // It may have ended, or gone into this one, since it was looked at.
      if (!(await this.complaints.lockOpen(request.intoId, manager))) throw AppError.versionConflict();
      await this.#followInto(row, request.intoId, now, manager);
    }
    // What was merged into it would wait for an answer that never comes.
    if (action === 'withdraw' || action === 'reject') await this.complaints.wakeMerged(row.id, now, manager);
    if (action === 'unmerge' && row.mergedIntoId) {
      await this.followers.removeVia(row.id, row.mergedIntoId, manager);
    }
  }

  /** Whoever reported or follows the one follows the other from then on. */
  async #followInto(
    row: OpenedComplaint['row'],
    complaintId: string,
    createdAt: Date,
    manager: EntityManager,
  ) {
    const accounts = await this.followers.accountsOf(row.id, manager);
    if (row.reporterAccountId) accounts.push(row.reporterAccountId);
    for (const accountId of new Set(accounts)) {
      await this.followers.add({ complaintId, accountId, viaComplaintId: row.id, createdAt }, manager);
    }
  }
}

function dispatchesOf(
  complaintId: string,
  { leadUnitId, helpingUnitIds = [] }: ActionRequest,
  now: Date,
): ComplaintDispatch[] {
  return [leadUnitId ?? '', ...helpingUnitIds].map((unitId) => ({
    id: uuid(),
    complaintId,
    unitId,
    lead: unitId === leadUnitId,
    state: 'waiting',
    note: null,
    dispatchedAt: now,
    updatedAt: now,
  }));
}
