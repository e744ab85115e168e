import { Injectable } from '@nestjs/common';
import type {
  AccessRecord as AccessRecordView,
  CallResident,
  RevealNumber,
  SealedField,
} from '@linge/shared/access-record/access-record.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import { ResidentNumberService } from '../resident/resident-number.service.js';
import { AccessRecordRepository } from './access-record.repository.js';

interface Asked {
  readonly id: string;
  readonly field: SealedField;
  readonly purpose: AccessRecordView['purpose'];
  readonly note: string | null;
}

/** Shows a number in full, or hands it to the dialler: not without a record. */
@Injectable()
export class RevealService {
  constructor(
    private readonly repository: AccessRecordRepository,
    private readonly residents: ResidentNumberService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED */
  async reveal(principal: Principal, residentId: string, body: RevealNumber) {
    const { id, field, purpose, note = null } = body;
    return { value: await this.#recorded(principal, residentId, { id, field, purpose, note }) };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED, RESIDENT_NOT_CALLABLE */
  async call(principal: Principal, residentId: string, { id, field }: CallResident) {
    const asked = { id, field, purpose: 'call', note: null } as const;
    const phone = await this.#recorded(principal, residentId, asked);
    if (phone === null) throw new AppError(409, 'RESIDENT_NOT_CALLABLE');
    return { phone };
  }

  /** The record is written before the number leaves; where there is no number, nothing was shown. */
  async #recorded(principal: Principal, residentId: string, asked: Asked): Promise<string | null> {
    const { accountId } = principal;
    const { communityId, gridId, role, numbers } = await this.residents.open(principal, residentId);
    const value = numbers[asked.field];
    if (value === null) return null;
    const content = [accountId, residentId, asked.field, asked.purpose, asked.note];
    const contentHash = this.index.content(JSON.stringify(content));
    const createdAt = this.clock.now();
    try {
      const record = { ...asked, communityId, gridId, residentId, accountId, role, contentHash, createdAt };
      await this.repository.insert(record);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const earlier = await this.repository.find(asked.id);
      if (earlier?.contentHash !== contentHash) throw AppError.idTaken();
    }
    return value;
  }
}
