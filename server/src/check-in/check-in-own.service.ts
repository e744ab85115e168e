import { Injectable } from '@nestjs/common';
import type { CheckInPasses, OwnCheckIns } from '@linge/shared/check-in/check-in.schema';
import { checkInClosesMinutes } from '@linge/shared/check-in/check-in.schema';
import { ActivityRollService } from '../activity/activity-roll.service.js';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { passOf } from './check-in-code.js';
import { CheckInOwnRepository, type Mine } from './check-in-own.repository.js';
import { toOwn } from './check-in.mapper.js';
import { windowOf } from './check-in.policy.js';

const minuteMs = 60_000;
const aheadMs = 48 * 60 * minuteMs;
const mostPasses = 50;
/** More than any activity has sessions for a family. */
const mostWritten = 500;

/** Whose check-ins somebody reads: their own, and those of whom they sign up. */
export interface OwnPeople extends Mine {
  /** Resident id → whether that is the account itself. */
  readonly residents: ReadonlyMap<string, boolean>;
}

/** Check-ins as those see them whom they are about. */
@Injectable()
export class CheckInOwnService {
  constructor(
    private readonly roll: ActivityRollService,
    private readonly rows: CheckInOwnRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  async passes(principal: Principal): Promise<CheckInPasses> {
    const mine = await this.people(principal);
    const now = this.clock.now().getTime();
    const [from, until] = [new Date(now - checkInClosesMinutes * minuteMs), new Date(now + aheadMs)];
    const rows = await this.rows.near(mine, from, until, mostPasses);
    return {
      items: rows.map((row) => {
        const { opensAt, closesAt } = windowOf(row);
        const { activityId, title, place } = row;
        return {
          ...toOwn(row, isSelf(mine, row)),
          ...{ activityId, title, place, pass: passOf(this.index, row.signUpId, row.startsAt) },
          ...{ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() },
        };
      }),
    };
  }

  /** @throws AppError NOT_FOUND for one that was never published */
  async list(principal: Principal, activityId: string): Promise<OwnCheckIns> {
    await this.roll.published(activityId);
    const mine = await this.people(principal);
    const rows = await this.rows.written(mine, activityId, mostWritten);
    return { items: rows.map((row) => toOwn(row, isSelf(mine, row))) };
  }

  async people({ accountId }: Principal): Promise<OwnPeople> {
    const residents = await this.roll.residentsOf(accountId);
    return { accountId, residents, residentIds: [...residents.keys()] };
  }
}

export function isSelf(
  { residents }: OwnPeople,
  { residentId }: { readonly residentId: string | null },
): boolean {
  return residentId !== null && residents.get(residentId) === true;
}
