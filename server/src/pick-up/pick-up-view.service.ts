import { Injectable } from '@nestjs/common';
import type { DeskChild, Presence } from '@linge/shared/pick-up/pick-up-desk.schema';
import type { OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { goesAloneFromAge } from '@linge/shared/pick-up/pick-up.schema';
import { ageOn } from '../common/clock/age.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import { StaffService } from '../staff/staff.service.js';
import type { PickUpAuthorisation } from './entities/pick-up-authorisation.entity.js';
import { PickUpChildRepository, type ChildRow } from './pick-up-child.repository.js';
import { codeOf } from './pick-up-code.js';
import { PickUpPhoneService } from './pick-up-phone.service.js';
import { toAuthorisation, toPickUp, type Known } from './pick-up.mapper.js';
import { holds, isOpen, isShown, notOver, type SessionTimes } from './pick-up.policy.js';
import { PickUpRepository } from './pick-up.repository.js';

/** What guardians and organisers are shown of children and those who may take them. */
@Injectable()
export class PickUpViewService {
  constructor(
    private readonly children: PickUpChildRepository,
    private readonly rows: PickUpRepository,
    private readonly phones: PickUpPhoneService,
    private readonly staff: StaffService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND */
  async own(child: ChildRow, accountId: string): Promise<OwnPickUp> {
    const { signUpId, activityId } = child;
    const [today, now] = [this.clock.today(), this.clock.now()];
    const [activity, sessions, authorisations, adults, pickUps] = await Promise.all([
      this.children.activity(activityId),
      this.children.sessions(activityId),
      this.rows.authorisationsOf([signUpId]),
      this.children.adultsBeside(child, child.accountId ?? accountId, today),
      this.rows.latest(signUpId),
    ]);
    if (!activity) throw AppError.notFound();
    const known = await this.#known(
      authorisations,
      pickUps.map(({ handedByAccountId }) => handedByAccountId),
    );
    const shown = authorisations.filter((row) => isShown(row, today));
    const coming = notOver(sessions, now);
    const next = coming[0];
    const { id, title, place } = activity;
    return {
      ...{ signUpId, childName: child.name, activity: { id, title, place } },
      session: next ? toSession(next) : null,
      days: [...new Set(coming.map(({ startsAt }) => shanghaiDay(startsAt)))],
      guardianName: child.guardianName ?? '',
      authorisations: shown.map((row) => ({
        ...toAuthorisation(row, this.phones.masked(row), known),
        code: row.kind === 'code' ? codeOf(this.index, row.id) : null,
        createdAt: row.createdAt.toISOString(),
      })),
      adults: adults.filter(({ residentId }) => !shown.some((row) => row.residentId === residentId)),
      mayGoAlone: next !== undefined && ageThen(child, next) >= goesAloneFromAge,
      open: isOpen(child.state, activity.state, next),
      pickUps: pickUps.map((row) =>
        toPickUp(
          row,
          authorisations.find((one) => one.id === row.authorisationId),
          known,
        ),
      ),
    };
  }

  /** Children of a session as they are handed over, in the order given. @param roll who is there */
  async desk(
    children: readonly ChildRow[],
    session: SessionTimes,
    roll: ReadonlyMap<string, Presence>,
  ): Promise<DeskChild[]> {
    const ids = children.map(({ signUpId }) => signUpId);
    const [authorisations, pickUps, guardians] = await Promise.all([
      this.rows.authorisationsOf(ids),
      this.rows.standing(ids, session.startsAt),
      this.phones.ofGuardians(children),
    ]);
    const known = await this.#known(
      authorisations,
      pickUps.map(({ handedByAccountId }) => handedByAccountId),
    );
    const day = shanghaiDay(session.startsAt);
    return children.map((child): DeskChild => {
      const its = authorisations.filter(({ signUpId }) => signUpId === child.signUpId);
      const pickUp = pickUps.find(({ signUpId }) => signUpId === child.signUpId);
      const taker = its.find(({ id }) => id === pickUp?.authorisationId);
      return {
        ...{ signUpId: child.signUpId, name: child.name, age: ageThen(child, session) },
        presence: roll.get(child.signUpId) ?? 'unknown',
        guardian: {
          name: child.guardianName ?? '',
          phone: guardians.get(child.accountId ?? '')?.masked ?? null,
        },
        authorisations: its
          .filter((row) => holds(row, day))
          .map((row) => toAuthorisation(row, this.phones.masked(row), known)),
        pickUp: pickUp ? toPickUp(pickUp, taker, known) : null,
      };
    });
  }

  async #known(authorisations: readonly PickUpAuthorisation[], handers: readonly string[]): Promise<Known> {
    const ids = authorisations.flatMap(({ residentId }) => residentId ?? []);
    const [residents, staff] = await Promise.all([
      this.phones.residents(ids),
      this.staff.staffNamesOf([...new Set(handers)]),
    ]);
    return { residents, staff };
  }
}

/** Whole years on the day of a session. */
export function ageThen({ birthDate }: Pick<ChildRow, 'birthDate'>, { startsAt }: SessionTimes): number {
  return ageOn(shanghaiDay(startsAt), birthDate);
}

export function toSession({ startsAt, endsAt }: SessionTimes) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
