import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../common/outbox/outbox.js';
import { peopleGoneTopic, type PeopleGone } from './activity.announcement.js';
import { SignUpRepository } from './sign-up.repository.js';

/**
 * People who are gone. Only noted in the transaction in which they go: their places are freed right after it, so that no
 * transaction waits for an activity while it holds what sign-ups wait for.
 */
@Injectable()
export class SignUpGoneService {
  constructor(
    private readonly outbox: Outbox,
    private readonly signUps: SignUpRepository,
  ) {}

  async forgetResidents(residentIds: readonly string[], manager: EntityManager): Promise<void> {
    if (residentIds.length) await this.#forget(await this.signUps.openOf({ residentIds }, manager), manager);
  }

  /** What the account signed up for, itself and others: there is nobody any more who would answer for them. */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    await this.#forget(await this.signUps.openOf({ accountId }, manager), manager);
  }

  async #forget(
    open: Awaited<ReturnType<SignUpRepository['openOf']>>,
    manager: EntityManager,
  ): Promise<void> {
    for (const activityId of new Set(open.map((signUp) => signUp.activityId))) {
      const its = open.filter((signUp) => signUp.activityId === activityId);
      const payload: PeopleGone = {
        communityId: its[0]?.communityId ?? '',
        signUpIds: its.map(({ id }) => id),
      };
      await this.outbox.announce({ topic: peopleGoneTopic, subjectId: activityId, payload }, manager);
    }
  }
}
