import { Injectable } from '@nestjs/common';
import type { CustomValue, LedgerEntry } from '@linge/shared/resident/ledger.schema';
import { permissionRoles, type Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { RegistryValueService } from '../registry-field/registry-value.service.js';
import type { LoadedRegistry } from './registry-loader.js';
import type { RegistryActor, RegistryOperation, ResidentPatch } from './registry-operation.js';

type Custom = Readonly<Record<string, CustomValue>>;
type Told = Pick<ResidentPatch, 'labels' | 'custom'>;

interface Hidden {
  readonly labels: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

const managers: readonly Role[] = permissionRoles['registryField.manage'];

/** Labels and fields for administrators alone: what somebody may not see they neither give nor take away. */
@Injectable()
export class RegistryHidden {
  constructor(private readonly values: RegistryValueService) {}

  /**
   * The operations with what is hidden from the actor as it was, as they send a person's labels and fields whole.
   * @throws AppError REGISTRY_LABEL_UNKNOWN, REGISTRY_FIELD_INVALID, as for what is not there at all
   */
  async keep(
    communityId: string,
    { role }: RegistryActor,
    operations: readonly RegistryOperation[],
    registry: LoadedRegistry,
    manager: EntityManager,
  ): Promise<readonly RegistryOperation[]> {
    if (role === null || managers.includes(role)) return operations;
    const customTold = operations.some((operation) => Object.keys(toldBy(operation).custom ?? {}).length);
    const customThere = [...registry.people.values()].some(({ entry }) => Object.keys(entry.custom).length);
    const fields =
      customTold || customThere ? await this.values.forManagers(communityId, manager) : new Set<string>();
    const hidden = { labels: registry.hiddenLabels, fields };
    return operations.map((operation) => {
      if (operation.kind === 'enterResident') {
        return { ...operation, entry: { ...operation.entry, ...kept(operation.entry, undefined, hidden) } };
      }
      if (operation.kind !== 'changeResident') return operation;
      const was = registry.people.get(operation.id)?.entry;
      return { ...operation, patch: { ...operation.patch, ...kept(operation.patch, was, hidden) } };
    });
  }
}

function toldBy(operation: RegistryOperation): Told {
  if (operation.kind === 'enterResident') return operation.entry;
  return operation.kind === 'changeResident' ? operation.patch : {};
}

function kept(
  { labels, custom }: Told,
  was: LedgerEntry | undefined,
  hidden: Hidden,
): Partial<Pick<LedgerEntry, 'labels' | 'custom'>> {
  const { labels: wasLabels = [], custom: wasCustom = {} } = was ?? {};
  return {
    ...(labels ? { labels: keptLabels(labels, wasLabels, hidden.labels) } : {}),
    ...(custom ? { custom: keptCustom(custom, wasCustom, hidden.fields) } : {}),
  };
}

function keptLabels(told: readonly string[], was: readonly string[], hidden: ReadonlySet<string>): string[] {
  const given = told.filter((code) => hidden.has(code) && !was.includes(code));
  if (given.length) {
    throw new AppError(400, 'REGISTRY_LABEL_UNKNOWN', undefined, [{ path: 'body.labels', code: 'unknown' }]);
  }
  return [...new Set([...told, ...was.filter((code) => hidden.has(code))])];
}

function keptCustom(told: Custom, was: Custom, hidden: ReadonlySet<string>): Record<string, CustomValue> {
  const fields = Object.entries(told)
    .filter(([id, value]) => hidden.has(id) && was[id] !== value)
    .map(([id]) => ({ path: `body.custom.${id}`, code: 'unknown' }));
  if (fields.length) throw new AppError(400, 'REGISTRY_FIELD_INVALID', undefined, fields);
  return { ...told, ...Object.fromEntries(Object.entries(was).filter(([id]) => hidden.has(id))) };
}
