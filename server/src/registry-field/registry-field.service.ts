import { Injectable } from '@nestjs/common';
import type {
  ChangeRegistryField,
  CreateRegistryField,
  RegistryField,
} from '@linge/shared/registry-field/registry-field.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { fieldInvalid, nameTaken } from './registry-field.error.js';
import { mayManageFields, mayReadFields, maySee } from './registry-field.policy.js';
import { RegistryFieldRepository } from './registry-field.repository.js';
import { toField } from './registry-field.row.js';

/** The fields that a community added to its ledger, as its administrators keep them. */
@Injectable()
export class RegistryFieldService {
  constructor(
    private readonly repository: RegistryFieldRepository,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list({ grants }: Principal, communityId: string): Promise<{ items: RegistryField[] }> {
    if (!mayReadFields(grants, communityId)) throw AppError.denied();
    const rows = await this.repository.list(communityId);
    return { items: rows.filter(({ visibleTo }) => maySee(visibleTo, grants, communityId)).map(toField) };
  }

  /** @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, REGISTRY_NAME_TAKEN */
  async create(principal: Principal, body: CreateRegistryField): Promise<Created<RegistryField>> {
    const { id, communityId, name, type, options, visibleTo } = body;
    if (!mayManageFields(principal.grants, communityId)) throw AppError.denied();
    const content = [principal.accountId, communityId, name, type, options, visibleTo];
    const contentHash = this.index.content(JSON.stringify(content));
    return createOnce(
      () => this.#sentBefore(id, contentHash),
      async () => {
        const others = await this.repository.list(communityId);
        const field = {
          ...{ id, communityId, name, type, options, visibleTo, contentHash, retired: false, version: 1 },
          position: Math.max(0, ...others.map((other) => other.position)) + 1,
          createdAt: this.clock.now(),
        };
        await this.repository.insert(field);
        return toField(field);
      },
      nameTaken,
    );
  }

  /**
   * @throws AppError NOT_FOUND, also in another community; VERSION_CONFLICT, REGISTRY_NAME_TAKEN;
   *   REGISTRY_FIELD_INVALID for options that do not go with its type
   */
  async change(principal: Principal, id: string, body: ChangeRegistryField): Promise<RegistryField> {
    const row = await this.repository.find(id);
    if (!row || !mayManageFields(principal.grants, row.communityId)) throw AppError.notFound();
    const field = toField(row);
    const { version, name = field.name, visibleTo = field.visibleTo } = body;
    const { options = field.options, position = field.position, retired = field.retired } = body;
    if ((field.type === 'choice') !== options.length > 0) {
      throw fieldInvalid([{ path: 'body.options', code: 'invalid_type' }]);
    }
    const changed = { ...field, version, name, visibleTo, options, position, retired };
    try {
      if (!(await this.repository.update(changed))) throw AppError.versionConflict();
    } catch (error) {
      throw isDuplicateKey(error) ? nameTaken() : error;
    }
    return { ...changed, version: version + 1 };
  }

  async #sentBefore(id: string, contentHash: string): Promise<Created<RegistryField> | undefined> {
    const field = await this.repository.find(id);
    if (!field) return undefined;
    if (field.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: toField(field), first: false };
  }
}
