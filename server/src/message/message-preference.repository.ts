import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MessagePreference } from './entities/message-preference.entity.js';

/** Queries on what people chose for their messages. */
@Injectable()
export class MessagePreferenceRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(accountId: string): Promise<MessagePreference | null> {
    return this.dataSource.manager.findOneBy(MessagePreference, { accountId });
  }

  /** Whichever came last holds. */
  async save(preference: MessagePreference): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(MessagePreference)
      .values(preference)
      .orUpdate(['muted', 'quiet_from', 'quiet_to', 'updated_at'], ['account_id'])
      .updateEntity(false)
      .execute();
  }

  async delete(accountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(MessagePreference, { accountId });
  }
}
