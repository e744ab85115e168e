import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { insertRows } from '../common/database/insert-rows.js';
import { AnswerTemplate } from './entities/answer-template.entity.js';

/** Queries on templates for answers. */
@Injectable()
export class AnswerTemplateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The community's first, then somebody's own; by index (community_id, owner_account_id). */
  async list(communityId: string, accountId: string): Promise<AnswerTemplate[]> {
    const { manager } = this.dataSource;
    const order = { action: 'ASC', name: 'ASC', id: 'ASC' } as const;
    const [shared, own] = await Promise.all([
      manager.find(AnswerTemplate, { where: { communityId, ownerAccountId: IsNull() }, order }),
      manager.find(AnswerTemplate, { where: { communityId, ownerAccountId: accountId }, order }),
    ]);
    return [...shared, ...own];
  }

  count(communityId: string, ownerAccountId: string | null): Promise<number> {
    const owner = ownerAccountId ?? IsNull();
    return this.dataSource.manager.countBy(AnswerTemplate, { communityId, ownerAccountId: owner });
  }

  find(id: string): Promise<AnswerTemplate | null> {
    return this.dataSource.manager.findOneBy(AnswerTemplate, { id });
  }

  insert(template: AnswerTemplate): Promise<void> {
    return insertRows(this.dataSource.manager, AnswerTemplate, [template]);
  }

  /** @returns false where it was changed since that version */
  async update({ id, version, action, categoryId, name, text, updatedAt }: AnswerTemplate): Promise<boolean> {
    const { affected } = await this.dataSource.manager.update(
      AnswerTemplate,
      { id, version },
      { action, categoryId, name, text, updatedAt, version: version + 1 },
    );
    return affected === 1;
  }

  /** Whether a community has a category; by primary key. */
  async hasCategory(communityId: string, categoryId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'SELECT 1 FROM complaint_categories WHERE id = ? AND community_id = ?',
      [categoryId, communityId],
    );
    return rows.length > 0;
  }

  async delete(id: string): Promise<void> {
    await this.dataSource.manager.delete(AnswerTemplate, { id });
  }

  async deleteAll(ownerAccountId: string, manager: EntityManager): Promise<void> {
    await manager.delete(AnswerTemplate, { ownerAccountId });
  }
}
