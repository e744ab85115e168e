import { Injectable } from '@nestjs/common';
import type { ComplaintAction, ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AppError } from '../common/error/app-error.js';
import { ComplaintDispatchRepository } from './complaint-dispatch.repository.js';
import type { ActionRequest } from './complaint-effect.policy.js';
import { ComplaintFollowerRepository } from './complaint-follower.repository.js';
import { ComplaintRepository, type MergingRow } from './complaint.repository.js';
import type { OpenedComplaint } from './complaint-opened.js';
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
      await this.#leave(row.id, row.mergedIntoId, now, manager);
    }
  }

  /**
   * Whoever came with one that is no longer merged follows the other no more, nor what that was merged into since: unless
   * something else that is merged there, or they themselves, keep them.
   */
  async #leave(apartId: string, fromId: string, now: Date, manager: EntityManager): Promise<void> {
    let [viaId, leaving]: [string, Set<string> | undefined] = [apartId, undefined];
    for (let intoId: string | null = fromId; intoId !== null;) {
      const left = await this.followers.removeVia(viaId, intoId, leaving, manager);
      if (!left.length) return;
      for (const other of await this.complaints.mergedInto(intoId, manager)) {
        if (other.id !== apartId) await this.#followInto(other, intoId, now, manager);
      }
      const into = await this.complaints.merging(intoId, manager);
      const staying = new Set(await this.followers.accountsOf(intoId, manager));
      if (into?.reporterAccountId) staying.add(into.reporterAccountId);
      leaving = new Set(left.filter((accountId) => !staying.has(accountId)));
      [viaId, intoId] = [intoId, into?.mergedIntoId ?? null];
    }
  }

  /** Whoever reported or follows the one follows the other from then on. */
  async #followInto(
    row: Pick<MergingRow, 'id' | 'reporterAccountId'>,
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
