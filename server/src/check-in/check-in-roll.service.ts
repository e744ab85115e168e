import { Injectable } from '@nestjs/common';
import { CheckInListRepository } from './check-in-list.repository.js';

/** The roll of a session (点名), for capabilities that deal with who is there. */
@Injectable()
export class CheckInRollService {
  constructor(private readonly lists: CheckInListRepository) {}

  /** Sign-up id → whether they are there; who is missing from it was not called. */
  async of(activityId: string, startsAt: Date): Promise<Map<string, 'present' | 'absent'>> {
    const rows = await this.lists.attendances({ activityId, startsAt });
    return new Map(
      rows.map(({ signUpId, attendance }) => [signUpId, attendance === 'present' ? 'present' : 'absent']),
    );
  }
}
