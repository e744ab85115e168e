import { Injectable } from '@nestjs/common';
import type { NoticeHousehold, TellHousehold } from '@linge/shared/notice/notice-reach.schema';
import type { Role } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { insertRows } from '../common/database/insert-rows.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { NoticeTelling } from './entities/notice-telling.entity.js';
import { NoticeReachRepository } from './notice-reach.repository.js';
import { NoticeReachService } from './notice-reach.service.js';
import { gridCarriers, statusOf } from './notice.policy.js';

/** Ticking households off: that somebody told them, or tried to, and taking that back. */
@Injectable()
export class NoticeTellingService {
  constructor(
    private readonly outbox: Outbox,
    private readonly rows: NoticeReachRepository,
    private readonly reach: NoticeReachService,
    private readonly clock: Clock,
  ) {}

  /**
   * The last one stands; those before it stay written down.
   * @throws AppError NOT_FOUND, ID_ALREADY_USED, NOTICE_TRANSITION_NOT_ALLOWED for a notice that stands no more
   */
  async tell(
    principal: Principal,
    noticeId: string,
    householdId: string,
    { id, how, ...said }: TellHousehold,
  ): Promise<Created<NoticeHousehold>> {
    const { notice, row } = await this.reach.ofMine(principal, noticeId, householdId);
    const { accountId } = principal;
    const note = said.note ?? null;
    const [known] = await this.rows.tellings([id]);
    const wanted = { noticeId, householdId, how, note, accountId };
    if (known) return this.#again(principal, known, wanted);
    if (notice.state !== 'published') throw new AppError(409, 'NOTICE_TRANSITION_NOT_ALLOWED');
    const role = roleIn(principal, row.gridId);
    const telling: NoticeTelling = {
      ...{ ...wanted, id, role, createdAt: this.clock.now(), undoneAt: null, undoneByAccountId: null },
    };
    try {
      await this.outbox.transaction(async (manager) => {
        const [household] = await this.rows.lock(noticeId, [householdId], manager);
        if (!household) throw AppError.notFound();
        await insertRows(manager, NoticeTelling, [telling]);
        const status = statusOf({ ...household, toldHow: how }, notice);
        await this.rows.save(household, { tellingId: id, toldHow: how, status }, manager);
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const [other] = await this.rows.tellings([id]);
      if (!other) throw error;
      return this.#again(principal, other, wanted);
    }
    return { thing: await this.reach.view(principal, noticeId, householdId), first: true };
  }

  /** Once is enough, and again is no harm. @throws AppError NOT_FOUND */
  async undo(
    principal: Principal,
    noticeId: string,
    householdId: string,
    tellingId: string,
  ): Promise<NoticeHousehold> {
    const { notice } = await this.reach.ofMine(principal, noticeId, householdId);
    await this.outbox.transaction(async (manager) => {
      const [household] = await this.rows.lock(noticeId, [householdId], manager);
      const telling = await manager.findOneBy(NoticeTelling, { id: tellingId, noticeId, householdId });
      if (!household || !telling) throw AppError.notFound();
      if (telling.undoneAt) return;
      const undone = { undoneAt: this.clock.now(), undoneByAccountId: principal.accountId };
      await manager.update(NoticeTelling, { id: tellingId }, undone);
      if (household.tellingId !== tellingId) return;
      const [before] = await manager
        .createQueryBuilder(NoticeTelling, 't')
        .where('t.noticeId = :noticeId AND t.householdId = :householdId AND t.undoneAt IS NULL', {
          ...{ noticeId, householdId },
        })
        .orderBy('t.createdAt', 'DESC')
        .limit(1)
        .getMany();
      const toldHow = before?.how ?? null;
      const status = statusOf({ ...household, toldHow }, notice);
      await this.rows.save(household, { tellingId: before?.id ?? null, toldHow, status }, manager);
    });
    return this.reach.view(principal, noticeId, householdId);
  }

  async #again(
    principal: Principal,
    known: NoticeTelling,
    wanted: Pick<NoticeTelling, 'noticeId' | 'householdId' | 'how' | 'note' | 'accountId'>,
  ): Promise<Created<NoticeHousehold>> {
    const keys = ['noticeId', 'householdId', 'how', 'note', 'accountId'] as const;
    if (keys.some((key) => known[key] !== wanted[key])) throw AppError.idTaken();
    const thing = await this.reach.view(principal, wanted.noticeId, wanted.householdId);
    return { thing, first: false };
  }
}

/** As what somebody goes to a door of the grid. */
function roleIn({ grants }: Principal, gridId: string): Role {
  const held = grants.filter((grant) => grant.gridId === null || grant.gridId === gridId);
  const order: readonly Role[] = [...gridCarriers, 'microGridLeader', 'communityAdmin'];
  return order.find((role) => held.some((grant) => grant.role === role)) ?? 'gridWorker';
}
