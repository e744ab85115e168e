import { Injectable } from '@nestjs/common';
import type {
  CategoryEntry,
  ChangeCategory,
  CreateCategory,
  MoveCategory,
} from '@linge/shared/complaint/complaint-category.schema';
import type { ReportableCategory } from '@linge/shared/complaint/complaint-report.schema';
import type { EntityManager } from 'typeorm';
import type { Principal } from '../common/auth/principal.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { PublicCache } from '../common/http/public-cache.js';
import { Outbox } from '../common/outbox/outbox.js';
import { speltCode } from '../common/text/spelt-code.js';
import { UnitService } from '../staff/unit.service.js';
import { refusedTree, unknownInTree } from './complaint-category.error.js';
import {
  childrenOf,
  inTreeOrder,
  isBranch,
  mayManageCategories,
  moved,
  reportableOf,
  treeProblem,
  type TreeNode,
} from './complaint-category.policy.js';
import { ComplaintCategoryRepository, type TreeRow } from './complaint-category.repository.js';

/** What can be reported in a community: a tree of two floors that its administrators keep. */
@Injectable()
export class ComplaintCategoryService {
  constructor(
    private readonly rows: ComplaintCategoryRepository,
    private readonly units: UnitService,
    private readonly outbox: Outbox,
    private readonly index: BlindIndex,
    private readonly publicCache: PublicCache,
  ) {}

  /** What is offered to whoever reports. */
  async reportable(communityId: string): Promise<ReportableCategory[]> {
    return reportableOf(await this.rows.listAll(communityId)).map(({ node, branch }) => ({
      ...{ id: node.id, code: node.code, name: node.name },
      ...{ urgent: Boolean(node.urgent), sensitive: Boolean(node.sensitive) },
      branch: branch && { id: branch.id, name: branch.name },
    }));
  }

  /** @throws AppError PERMISSION_DENIED for another community */
  async tree({ grants }: Principal, communityId: string): Promise<{ items: CategoryEntry[] }> {
    if (!mayManageCategories(grants, communityId)) throw AppError.denied();
    return { items: entriesOf(await this.rows.listAll(communityId)) };
  }

  /**
   * @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, COMPLAINT_CATEGORY_NAME_TAKEN,
   *   COMPLAINT_CATEGORY_BRANCH_INVALID; REQUEST_INVALID for a unit of another community
   */
  async create(principal: Principal, body: CreateCategory): Promise<Created<CategoryEntry>> {
    const { id, communityId, ...told } = body;
    if (!mayManageCategories(principal.grants, communityId)) throw AppError.denied();
    const contentHash = this.index.content(JSON.stringify([principal.accountId, communityId, told]));
    const first = await this.outbox.transaction(async (manager) => {
      await this.rows.lockTree(communityId, manager);
      const known = await this.rows.findEntry(id, manager);
      if (known && known.contentHash !== contentHash) throw AppError.idTaken();
      if (known) return false;
      await this.#checkUnit(told.defaultUnitId, communityId);
      const tree = await this.rows.listAll(communityId, manager);
      const beside = childrenOf(tree, told.parentId);
      const category = {
        ...{ id, communityId, ...told, contentHash, retired: false, version: 1 },
        code: speltCode(told.name, new Set(tree.map(({ code }) => code)), 'category'),
        position: (beside.at(-1)?.position ?? 0) + 1,
      };
      this.#check(tree, [...tree, category], id);
      await this.rows.insert(category, manager);
      return true;
    });
    if (first) this.#forget();
    return { thing: await this.#entry(id), first };
  }

  /**
   * @throws AppError NOT_FOUND, also in another community; VERSION_CONFLICT, COMPLAINT_CATEGORY_NAME_TAKEN,
   *   COMPLAINT_CATEGORY_LAST; REQUEST_INVALID for a unit of another community
   */
  async change(principal: Principal, id: string, body: ChangeCategory): Promise<CategoryEntry> {
    const { version, ...told } = body;
    const { communityId } = await this.#own(principal, id);
    await this.#write(communityId, async (manager) => {
      await this.#checkUnit(told.defaultUnitId ?? null, communityId);
      const tree = await this.rows.listAll(communityId, manager);
      const change = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
      this.#check(
        tree,
        tree.map((row) => (row.id === id ? { ...row, ...change } : row)),
        id,
      );
      if (!(await this.rows.update({ id, version }, change, manager))) throw AppError.versionConflict();
    });
    return this.#entry(id);
  }

  /**
   * @throws AppError NOT_FOUND, also in another community; VERSION_CONFLICT, COMPLAINT_CATEGORY_NAME_TAKEN,
   *   COMPLAINT_CATEGORY_BRANCH_INVALID, COMPLAINT_CATEGORY_LAST; REQUEST_INVALID for a neighbour that is not there
   */
  async move(principal: Principal, id: string, body: MoveCategory): Promise<{ items: CategoryEntry[] }> {
    const { version, parentId, afterId } = body;
    const { communityId } = await this.#own(principal, id);
    await this.#write(communityId, async (manager) => {
      const tree = await this.rows.listAll(communityId, manager);
      const beside = moved(tree, id, parentId, afterId);
      if (!beside) throw unknownInTree('afterId');
      const places = new Map(beside.map((row) => [row.id, row]));
      this.#check(
        tree,
        tree.map((row) => places.get(row.id) ?? row),
        id,
      );
      if (!(await this.rows.update({ id, version }, { parentId }, manager))) throw AppError.versionConflict();
      for (const { id: one, position } of beside) await this.rows.place(one, position, manager);
    });
    return this.tree(principal, communityId);
  }

  async #write(communityId: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.outbox.transaction(async (manager) => {
      await this.rows.lockTree(communityId, manager);
      await work(manager);
    });
    this.#forget();
  }

  #forget(): void {
    this.rows.forget();
    this.publicCache.clear();
  }

  #check(before: readonly TreeNode[], after: readonly TreeNode[], id: string): void {
    const problem = treeProblem(before, after, id);
    if (problem) throw refusedTree(problem);
  }

  async #checkUnit(unitId: string | null, communityId: string): Promise<void> {
    if (unitId === null) return;
    if (!(await this.units.namesOf([unitId], communityId)).size) throw unknownInTree('defaultUnitId');
  }

  async #own({ grants }: Principal, id: string): Promise<TreeRow> {
    const row = await this.rows.findEntry(id);
    if (!row || !mayManageCategories(grants, row.communityId)) throw AppError.notFound();
    return row;
  }

  async #entry(id: string): Promise<CategoryEntry> {
    const row = await this.rows.findEntry(id);
    const entry = row && entriesOf(await this.rows.listAll(row.communityId)).find((one) => one.id === id);
    if (!entry) throw AppError.notFound();
    return entry;
  }
}

function entriesOf(rows: readonly TreeRow[]): CategoryEntry[] {
  return inTreeOrder(rows).map((row) => {
    const { defaultUnitId, defaultUnitName, contentHash: _hash, ...told } = row;
    return {
      ...told,
      ...{ urgent: Boolean(row.urgent), sensitive: Boolean(row.sensitive), retired: Boolean(row.retired) },
      branch: isBranch(rows, row.id),
      defaultUnit:
        defaultUnitId !== null && defaultUnitName !== null
          ? { id: defaultUnitId, name: defaultUnitName }
          : null,
    };
  });
}
