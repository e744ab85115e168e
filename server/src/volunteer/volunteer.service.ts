import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Volunteer } from './entities/volunteer.entity.js';

@Injectable()
export class VolunteerService {
  /** Ends an account's part in every team. */
  async leaveAll(accountId: string, leftAt: Date, manager: EntityManager): Promise<void> {
    await manager.update(Volunteer, { accountId, leftAt: IsNull() }, { leftAt });
  }
}
