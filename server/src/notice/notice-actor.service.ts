import { Injectable } from '@nestjs/common';
import type { NoticeActor, NoticeState } from '@linge/shared/notice/notice.schema';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { PrincipalSource } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { StaffService } from '../staff/staff.service.js';
import type { Notice } from './entities/notice.entity.js';
import { NoticeAudienceRepository } from './notice-audience.repository.js';
import { NoticeAudienceService } from './notice-audience.service.js';
import { actorsOf, levels, mayStandIn, writers, type Asker, type PlacedNotice } from './notice.policy.js';
import { NoticeRepository } from './notice.repository.js';

/** Somebody stands in from when it waits until it is out; what was sent back is shown to them once more. */
const unpublished: readonly NoticeState[] = ['draft', 'waitsForApproval', 'scheduled'];

/** Who may do what with a notice today, where that hangs on who else serves. */
@Injectable()
export class NoticeActorService {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly audiences: NoticeAudienceService,
    private readonly places: NoticeAudienceRepository,
    private readonly staff: StaffService,
    private readonly principals: PrincipalSource,
    private readonly clock: Clock,
  ) {}

  async actorsOn(asker: Asker, row: Notice): Promise<Map<NoticeActor, Role>> {
    const actors = actorsOf(asker, placed(row));
    if (actors.size || !unpublished.includes(row.state) || !mayStandIn(asker, placed(row))) return actors;
    if (await this.isAlone(row)) actors.set('standIn', 'communityAdmin');
    return actors;
  }

  /** Whether a town wrote it that has nobody else to look at it. */
  async isAlone(row: Notice): Promise<boolean> {
    return row.level === 'town' && (await this.#peers(row)).length === 0;
  }

  /** Those who serve its first place at its level or above: whether they may approve of it all, the policy decides. */
  async #peers(row: Notice): Promise<string[]> {
    const [gridId] = await this.audiences.gridsOf(row.audience);
    const roles = levels.slice(levels.indexOf(row.level)).flatMap((level) => writers[level]);
    const all = gridId ? await this.staff.accountsServing(gridId, roles, this.clock.today()) : [];
    return all.filter((accountId) => accountId !== row.authorAccountId);
  }

  /** Nobody at all may look at it today. */
  async isLeftAlone(row: Notice): Promise<boolean> {
    return (await this.approvers(row)).length === 0;
  }

  /** Whoever is asked to look at it; where the town has nobody, the administrators of the communities that it is for. */
  async approvers(row: Notice): Promise<string[]> {
    const peers = await this.#peers(row);
    if (peers.length || row.level !== 'town') return peers;
    const accounts = new Set<string>();
    for (const gridId of await this.places.gridOfEach(
      row.audience.places.map(({ communityId }) => communityId),
    )) {
      const admins = await this.staff.accountsServing(gridId, ['communityAdmin'], this.clock.today());
      for (const accountId of admins) accounts.add(accountId);
    }
    accounts.delete(row.authorAccountId);
    return [...accounts];
  }

  /** Whether its author, or who approved it, may still write to all whom it is for, or look at that. */
  async isAnsweredFor(row: Notice, manager?: EntityManager): Promise<boolean> {
    const approved = await this.notices.approvers(row.id, manager);
    for (const accountId of [row.authorAccountId, ...approved]) {
      const asker = { accountId, grants: await this.principals.grantsOf(accountId, manager) };
      const actors = actorsOf(asker, placed(row));
      if (actors.has('author') || actors.has('peer') || mayStandIn(asker, placed(row))) return true;
    }
    return false;
  }
}

function placed({ level, authorAccountId, authorRole, audience }: Notice): PlacedNotice {
  return { level, authorAccountId, authorRole, places: audience.places };
}
