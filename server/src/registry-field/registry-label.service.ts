import { Injectable } from '@nestjs/common';
import type {
  ChangeRegistryLabel,
  CreateRegistryLabel,
  RegistryLabel,
} from '@linge/shared/registry-field/registry-field.schema';
import type { Principal } from '../common/auth/principal.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { speltCode } from '../common/text/spelt-code.js';
import { nameTaken } from './registry-field.error.js';
import { mayManageFields, mayReadFields, maySee } from './registry-field.policy.js';
import { toLabel } from './registry-field.row.js';
import { RegistryLabelRepository } from './registry-label.repository.js';

/** The labels that a community gives to its residents, as its administrators keep them. */
@Injectable()
export class RegistryLabelService {
  constructor(
    private readonly repository: RegistryLabelRepository,
    private readonly index: BlindIndex,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list({ grants }: Principal, communityId: string): Promise<{ items: RegistryLabel[] }> {
    if (!mayReadFields(grants, communityId)) throw AppError.denied();
    const rows = await this.repository.list(communityId);
    return { items: rows.filter(({ visibleTo }) => maySee(visibleTo, grants, communityId)).map(toLabel) };
  }

  /** @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, REGISTRY_NAME_TAKEN */
  async create(principal: Principal, body: CreateRegistryLabel): Promise<Created<RegistryLabel>> {
    const { id, communityId, name, visibleTo } = body;
    if (!mayManageFields(principal.grants, communityId)) throw AppError.denied();
    const content = [principal.accountId, communityId, name, visibleTo];
    const contentHash = this.index.content(JSON.stringify(content));
    return createOnce(
      () => this.#sentBefore(id, contentHash),
      async () => {
        const others = await this.repository.list(communityId);
        const label = {
          ...{ id, communityId, name, visibleTo, contentHash, retired: false, version: 1 },
          code: speltCode(name, new Set(others.map((other) => other.code)), 'label'),
          position: Math.max(0, ...others.map((other) => other.position)) + 1,
        };
        await this.repository.insert(label);
        return toLabel(label);
      },
      nameTaken,
    );
  }

  /** @throws AppError NOT_FOUND, also in another community; VERSION_CONFLICT, REGISTRY_NAME_TAKEN */
  async change(principal: Principal, id: string, body: ChangeRegistryLabel): Promise<RegistryLabel> {
    const row = await this.repository.find(id);
    if (!row || !mayManageFields(principal.grants, row.communityId)) throw AppError.notFound();
    const label = toLabel(row);
    const { version, name = label.name, visibleTo = label.visibleTo } = body;
    const { position = label.position, retired = label.retired } = body;
    const changed = { ...label, version, name, visibleTo, position, retired };
    try {
      if (!(await this.repository.update(changed))) throw AppError.versionConflict();
    } catch (error) {
      throw isDuplicateKey(error) ? nameTaken() : error;
    }
    return { ...changed, version: version + 1 };
  }

  async #sentBefore(id: string, contentHash: string): Promise<Created<RegistryLabel> | undefined> {
    const label = await this.repository.find(id);
    if (!label) return undefined;
    if (label.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: toLabel(label), first: false };
  }
}
