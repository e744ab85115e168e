import { Injectable } from '@nestjs/common';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { Clock } from '../common/clock/clock.js';
import { ActivityListRepository } from './activity-list.repository.js';
import type { Activity } from './entities/activity.entity.js';
import type { SignUp } from './entities/sign-up.entity.js';
import { toOwnSignUp } from './sign-up.mapper.js';
import { SignUpPersonRepository } from './sign-up-person.repository.js';
import { SignUpRepository } from './sign-up.repository.js';

/** Sign-ups as those see them who made them, or whom they are about. */
@Injectable()
export class SignUpViewService {
  constructor(
    private readonly signUps: SignUpRepository,
    private readonly people: SignUpPersonRepository,
    private readonly activities: ActivityListRepository,
    private readonly clock: Clock,
  ) {}

  /** In three statements at most. @param self who the reader is in the registry */
  async own(
    signUps: readonly SignUp[],
    self: ReadonlySet<string>,
    activities?: readonly Activity[],
  ): Promise<{ view: OwnSignUp; activity: Activity }[]> {
    const waiting = signUps.filter(({ state }) => state === 'waiting').map(({ id }) => id);
    const [known, names, positions] = await Promise.all([
      activities ?? this.activities.byIds([...new Set(signUps.map(({ activityId }) => activityId))]),
      this.people.named(signUps.flatMap(({ residentId }) => residentId ?? [])),
      this.signUps.positions(waiting),
    ]);
    const now = this.clock.now();
    return signUps.flatMap((signUp) => {
      const activity = known.find(({ id }) => id === signUp.activityId);
      if (!activity) return [];
      const { residentId } = signUp;
      const name = (residentId && names.get(residentId)?.name) ?? signUp.name ?? '';
      const about = { name, self: residentId !== null && self.has(residentId) };
      const position = positions.get(signUp.id) ?? null;
      return [{ view: toOwnSignUp(signUp, activity, { ...about, position, now }), activity }];
    });
  }
}
