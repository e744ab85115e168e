import { Injectable } from '@nestjs/common';
import type {
  ConfirmCheckInHours,
  ConfirmedHours,
  ConfirmedHoursList,
} from '@linge/shared/check-in/check-in-desk.schema';
import type { ErrorCode } from '@linge/shared/error-code';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock, shanghaiDay } from '../common/clock/clock.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox, type Announce } from '../common/outbox/outbox.js';
import {
  ServiceHoursLedgerService,
  type ConfirmedCheckIn,
} from '../service-hours/service-hours-ledger.service.js';
import { CheckInDeskService } from './check-in-desk.service.js';
import { hoursStep } from './check-in-hours.policy.js';
import { CheckInListRepository } from './check-in-list.repository.js';
import { CheckInSessionService, type OpenedSession } from './check-in-session.service.js';
import { givesHours, tookPlace } from './check-in.policy.js';
import { CheckInRepository } from './check-in.repository.js';

type Asked = ConfirmCheckInHours['items'][number];
type Outcome = 'confirmed' | 'again' | ErrorCode;

/** The hours that check-ins become, once their organiser says that it was so. */
@Injectable()
export class CheckInHoursService {
  constructor(
    private readonly outbox: Outbox,
    private readonly sessions: CheckInSessionService,
    private readonly desk: CheckInDeskService,
    private readonly lists: CheckInListRepository,
    private readonly rows: CheckInRepository,
    private readonly ledger: ServiceHoursLedgerService,
    private readonly clock: Clock,
  ) {}

  /**
   * Each on its own: somebody's own are left to another organiser, and stop nobody else's.
   * @throws AppError NOT_FOUND, CHECK_IN_SESSION_UNKNOWN, CHECK_IN_NO_HOURS where the activity gives none
   */
  async confirm(
    principal: Principal,
    activityId: string,
    { startsAt, items }: ConfirmCheckInHours,
  ): Promise<ConfirmedHoursList> {
    const opened = await this.sessions.open(principal, activityId, startsAt);
    const { activity, session } = opened;
    if (!givesHours(activity.kind)) throw new AppError(409, 'CHECK_IN_NO_HOURS');
    const refusal = !tookPlace(activity, session)
      ? 'CHECK_IN_CANCELLED'
      : this.clock.now() < session.endsAt
        ? 'CHECK_IN_NOT_OVER'
        : undefined;
    const outcomes = refusal
      ? new Map<string, Outcome>(items.map(({ signUpId }) => [signUpId, refusal]))
      : await this.outbox.transaction((manager, announce) =>
          this.#enter(principal, opened, items, manager, announce),
        );
    const shown = await this.desk.named(
      principal,
      opened,
      items.map(({ signUpId }) => signUpId),
    );
    return {
      items: items.map(({ signUpId }): ConfirmedHours => {
        const outcome = outcomes.get(signUpId);
        const checkIn = shown.get(signUpId) ?? null;
        if (outcome === 'confirmed' || outcome === 'again') return { signUpId, outcome, code: null, checkIn };
        return { signUpId, outcome: 'refused', code: outcome ?? null, checkIn };
      }),
    };
  }

  /** Under the locks on the rows, so that nothing is marked while it is confirmed. */
  async #enter(
    { accountId: askerId }: Principal,
    { activity, session }: OpenedSession,
    items: readonly Asked[],
    manager: EntityManager,
    announce: Announce,
  ): Promise<Map<string, Outcome>> {
    const people = items.map(({ signUpId }) => signUpId);
    const rows = await this.rows.lock(session.startsAt, people, manager);
    const listed = await this.lists.named(
      { activityId: activity.id, startsAt: session.startsAt },
      people,
      manager,
    );
    const outcomes = new Map<string, Outcome>();
    const taken: { readonly item: Asked; readonly checkIn: ConfirmedCheckIn }[] = [];
    for (const item of items) {
      const row = rows.find(({ signUpId }) => signUpId === item.signUpId);
      const accountId = listed.find(({ signUpId }) => signUpId === item.signUpId)?.accountId ?? null;
      const asked = { ...item, reason: item.reason ?? null };
      const step = hoursStep(row && { ...row, accountId }, asked, session, askerId);
      outcomes.set(item.signUpId, step === 'take' ? 'confirmed' : step);
      if (step !== 'take' || accountId === null) continue;
      const { id: activityId, communityId, teamId, title: what } = activity;
      const { startsAt } = session;
      const day = shanghaiDay(startsAt);
      const whose = { communityId, teamId, activityId, startsAt, accountId, day, what };
      taken.push({ item, checkIn: { ...whose, minutes: item.minutes, confirmedByAccountId: askerId } });
    }
    const entered = await this.ledger.recordCheckIns(
      taken.map(({ checkIn }) => checkIn),
      manager,
      announce,
    );
    const now = this.clock.now();
    for (const { item, checkIn } of taken) {
      const row = rows.find(({ signUpId }) => signUpId === item.signUpId);
      if (!row) continue;
      if (!entered.includes(checkIn)) {
        // They signed up twice, one after the other, and were there once.
        outcomes.set(item.signUpId, 'CHECK_IN_HOURS_CONFIRMED');
        continue;
      }
      const hours = { hoursMinutes: item.minutes, hoursReason: item.reason ?? null, hoursConfirmedAt: now };
      await this.rows.change(row, { ...hours, updatedAt: now }, manager);
    }
    return outcomes;
  }
}
