import { Injectable } from '@nestjs/common';
import type { CorrectPickUp, HandOver } from '@linge/shared/pick-up/pick-up-desk.schema';
import type { EntityManager } from 'typeorm';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import type { PickUp } from './entities/pick-up.entity.js';
import type { ChildRow } from './pick-up-child.repository.js';
import { isCodeOf } from './pick-up-code.js';
import { ageThen } from './pick-up-view.service.js';
import { holds, judged, type SessionTimes } from './pick-up.policy.js';
import { PickUpRepository } from './pick-up.repository.js';

/** Who takes a child, as it is recorded. */
export type Taker = Pick<PickUp, 'kind' | 'relation' | 'authorisationId' | 'revokedBeforeAt'>;

/** To whom somebody wants to hand over. */
export type TakerChoice = Pick<HandOver | CorrectPickUp, 'authorisationId'> & {
  readonly to: HandOver['to'] | CorrectPickUp['to'];
  readonly code?: string | undefined;
};

interface When {
  readonly session: SessionTimes;
  readonly takenAt: Date;
  readonly offline: boolean;
}

/** Whether somebody may take a child: only whom its guardian allows. */
@Injectable()
export class PickUpTakerService {
  constructor(
    private readonly rows: PickUpRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PICK_UP_NOT_AUTHORISED, PICK_UP_CODE_WRONG */
  async of(
    child: ChildRow,
    { to, authorisationId, code }: TakerChoice,
    when: When,
    manager: EntityManager,
  ): Promise<Taker> {
    const plain = { relation: null, authorisationId: null, revokedBeforeAt: null };
    if (to === 'nobody') return { ...plain, kind: 'none' };
    if (to === 'guardian') {
      if (child.accountId === null) throw new AppError(409, 'PICK_UP_NOT_AUTHORISED');
      return { ...plain, kind: 'guardian' };
    }
    if (to === 'code') return this.#byCode(child, code ?? '', when, manager);
    const row = await this.rows.findAuthorisation(authorisationId ?? '', manager);
    if (row?.signUpId !== child.signUpId) throw new AppError(409, 'PICK_UP_NOT_AUTHORISED');
    const { takenAt, offline, session } = when;
    const judgement = judged(row, { takenAt, offline, age: ageThen(child, session) });
    if (judgement === 'refused') throw new AppError(409, 'PICK_UP_NOT_AUTHORISED');
    const { id, kind, relation, revokedAt } = row;
    const revokedBeforeAt = judgement === 'doubtful' ? revokedAt : null;
    return { kind, relation, authorisationId: id, revokedBeforeAt };
  }

  async #byCode(
    { signUpId }: ChildRow,
    told: string,
    { session }: When,
    manager: EntityManager,
  ): Promise<Taker> {
    const day = shanghaiDay(session.startsAt);
    const all = await this.rows.authorisationsOf([signUpId], manager);
    const codes = all.filter((row) => row.kind === 'code' && holds(row, day));
    const row = codes.find(({ id }) => isCodeOf(this.index, id, told));
    if (!row) throw new AppError(409, 'PICK_UP_CODE_WRONG');
    await this.rows.noteUsed(row.id, this.clock.now(), manager);
    return { kind: 'code', relation: row.relation, authorisationId: row.id, revokedBeforeAt: null };
  }
}
