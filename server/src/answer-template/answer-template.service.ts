import { Injectable } from '@nestjs/common';
import type {
  AnswerTemplate as AnswerTemplateView,
  ChangeAnswerTemplate,
  CreateAnswerTemplate,
} from '@linge/shared/answer-template/answer-template.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { mayKeepTemplate, mayUseTemplates } from './answer-template.policy.js';
import { AnswerTemplateRepository } from './answer-template.repository.js';
import type { AnswerTemplate } from './entities/answer-template.entity.js';

/** Of a community, and of one person in it: they are answered together, and read through in a form. */
export const maxTemplates = 100;

/** Templates for answers (答复模板): the community's, kept by its administrators, and everybody's own. */
@Injectable()
export class AnswerTemplateService {
  constructor(
    private readonly repository: AnswerTemplateRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED where one does not serve */
  async list(principal: Principal, communityId: string): Promise<{ items: AnswerTemplateView[] }> {
    if (!mayUseTemplates(principal, communityId)) throw AppError.denied();
    return { items: (await this.repository.list(communityId, principal.accountId)).map(toView) };
  }

  /** @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, COMPLAINT_CATEGORY_UNKNOWN, ANSWER_TEMPLATE_TOO_MANY */
  async create(principal: Principal, body: CreateAnswerTemplate): Promise<Created<AnswerTemplateView>> {
    const { accountId } = principal;
    const { id, communityId, owner, action, categoryId, name, text } = body;
    const ownerAccountId = owner === 'own' ? accountId : null;
    if (!mayKeepTemplate(principal, { communityId, ownerAccountId })) throw AppError.denied();
    const content = [accountId, communityId, owner, action, categoryId, name, text];
    const contentHash = this.index.content(JSON.stringify(content));
    return createOnce(
      () => this.#sentBefore(id, contentHash),
      async () => {
        await this.#checkCategory(communityId, categoryId);
        if ((await this.repository.count(communityId, ownerAccountId)) >= maxTemplates) {
          throw new AppError(409, 'ANSWER_TEMPLATE_TOO_MANY');
        }
        const now = this.clock.now();
        const row = {
          ...{ id, communityId, ownerAccountId, action, categoryId, name, text, contentHash },
          ...{ version: 1, createdAt: now, updatedAt: now },
        };
        await this.repository.insert(row);
        return toView(row);
      },
    );
  }

  /** @throws AppError NOT_FOUND for what is not theirs to keep; VERSION_CONFLICT, COMPLAINT_CATEGORY_UNKNOWN */
  async change(principal: Principal, id: string, body: ChangeAnswerTemplate): Promise<AnswerTemplateView> {
    const row = await this.#kept(principal, id);
    const { version, action = row.action, name = row.name, text = row.text } = body;
    const categoryId = body.categoryId === undefined ? row.categoryId : body.categoryId;
    if (categoryId !== row.categoryId) await this.#checkCategory(row.communityId, categoryId);
    const changed = { ...row, version, action, categoryId, name, text, updatedAt: this.clock.now() };
    if (!(await this.repository.update(changed))) throw AppError.versionConflict();
    return toView({ ...changed, version: version + 1 });
  }

  /** @throws AppError NOT_FOUND for what is not theirs to keep */
  async delete(principal: Principal, id: string): Promise<void> {
    await this.#kept(principal, id);
    await this.repository.delete(id);
  }

  /** Goes with the account. */
  forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    return this.repository.deleteAll(accountId, manager);
  }

  async #kept(principal: Principal, id: string): Promise<AnswerTemplate> {
    const row = await this.repository.find(id);
    if (!row || !mayKeepTemplate(principal, row)) throw AppError.notFound();
    return row;
  }

  async #checkCategory(communityId: string, categoryId: string | null): Promise<void> {
    if (categoryId === null || (await this.repository.hasCategory(communityId, categoryId))) return;
    throw new AppError(400, 'COMPLAINT_CATEGORY_UNKNOWN', undefined, [
      { path: 'body.categoryId', code: 'unknown' },
    ]);
  }

  async #sentBefore(id: string, contentHash: string): Promise<Created<AnswerTemplateView> | undefined> {
    const row = await this.repository.find(id);
    if (!row) return undefined;
    if (row.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: toView(row), first: false };
  }
}

function toView(row: AnswerTemplate): AnswerTemplateView {
  const { id, communityId, ownerAccountId, action, categoryId, name, text, updatedAt, version } = row;
  const owner = ownerAccountId === null ? 'community' : 'own';
  return {
    ...{ id, communityId, owner, action, categoryId, name, text, version },
    updatedAt: updatedAt.toISOString(),
  };
}
