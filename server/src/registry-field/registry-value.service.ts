import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { CustomValue } from '@linge/shared/resident/ledger.schema';
import type { EntityManager } from 'typeorm';
import { fieldInvalid } from './registry-field.error.js';
import { maySee, valueProblem } from './registry-field.policy.js';
import { RegistryFieldRepository } from './registry-field.repository.js';
import { RegistryLabelRepository } from './registry-label.repository.js';
import { toField } from './registry-field.row.js';

type Values = Readonly<Record<string, CustomValue>>;

/** Values of a person before and after a write; nothing before for somebody new. */
export interface ValueChange {
  readonly before: Values;
  readonly after: Values;
}

/** What residents' values of the community's own fields have to keep, and who sees them. */
@Injectable()
export class RegistryValueService {
  constructor(
    private readonly repository: RegistryFieldRepository,
    private readonly labels: RegistryLabelRepository,
  ) {}

  /**
   * Checks what a write changes; a value that stays may be of a field that was retired since, or an option that is
   * not offered any more. Costs nothing where no value changes.
   * @throws AppError REGISTRY_FIELD_INVALID, naming `body.custom.<id>`
   */
  async check(communityId: string, changes: readonly ValueChange[], manager: EntityManager): Promise<void> {
    const changed = changes.flatMap(({ before, after }) =>
      Object.entries(after).filter(([id, value]) => before[id] !== value),
    );
    if (!changed.length) return;
    const rows = await this.repository.list(communityId, manager);
    const fields = new Map(rows.map((row) => [row.id, toField(row)]));
    const problems = changed.flatMap(([id, value]) => {
      const field = fields.get(id);
      const code = field ? valueProblem(field, value) : 'unknown';
      return code ? { path: `body.custom.${id}`, code } : [];
    });
    if (problems.length) throw fieldInvalid(problems);
  }

  /** The ids of fields that administrators alone see. */
  async forManagers(communityId: string, manager: EntityManager): Promise<ReadonlySet<string>> {
    const rows = await this.repository.list(communityId, manager);
    return new Set(rows.filter(({ visibleTo }) => visibleTo === 'admin').map(({ id }) => id));
  }

  /** The ids of fields that somebody may not see. */
  async hiddenFrom(grants: readonly RoleGrant[], communityId: string): Promise<ReadonlySet<string>> {
    const rows = await this.repository.list(communityId);
    return new Set(
      rows.filter(({ visibleTo }) => !maySee(visibleTo, grants, communityId)).map(({ id }) => id),
    );
  }

  /** The codes of labels that somebody may not see. */
  async labelsHiddenFrom(grants: readonly RoleGrant[], communityId: string): Promise<ReadonlySet<string>> {
    const rows = await this.labels.list(communityId);
    return new Set(
      rows.filter(({ visibleTo }) => !maySee(visibleTo, grants, communityId)).map(({ code }) => code),
    );
  }
}
