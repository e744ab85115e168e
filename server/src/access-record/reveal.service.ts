import { Injectable } from '@nestjs/common';
import type {
  AccessRecord as AccessRecordView,
  CallLandlord,
  CallResident,
  RevealLandlord,
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
import type { AccessRecord } from './entities/access-record.entity.js';

/** One access: its name, what for, and in whose words. */
export interface Asked {
  readonly id: string;
  readonly purpose: AccessRecordView['purpose'];
  readonly note: string | null;
}

/** Whose number, and where that is. */
export type About = Pick<
  AccessRecord,
  'communityId' | 'gridId' | 'role' | 'field' | 'residentId' | 'householdId' | 'complaintId' | 'landlordName'
>;

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
  async reveal(principal: Principal, residentId: string, { field, ...asked }: RevealNumber) {
    return { value: await this.#ofResident(principal, residentId, field, told(asked)) };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED, RESIDENT_NOT_CALLABLE */
  async call(principal: Principal, residentId: string, { id, field }: CallResident) {
    const phone = await this.#ofResident(principal, residentId, field, aCall(id));
    if (phone === null) throw new AppError(409, 'RESIDENT_NOT_CALLABLE');
    return { phone };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED */
  async revealLandlord(principal: Principal, householdId: string, asked: RevealLandlord) {
    return { value: await this.#ofLandlord(principal, householdId, told(asked)) };
  }

  /** @throws AppError NOT_FOUND, also outside one's own scope; ID_ALREADY_USED, LANDLORD_NOT_CALLABLE */
  async callLandlord(principal: Principal, householdId: string, { id }: CallLandlord) {
    const phone = await this.#ofLandlord(principal, householdId, aCall(id));
    if (phone === null) throw new AppError(409, 'LANDLORD_NOT_CALLABLE');
    return { phone };
  }

  async #ofResident(principal: Principal, residentId: string, field: SealedField, asked: Asked) {
    const { numbers, ...where } = await this.residents.open(principal, residentId);
    const about = { ...where, ...nobody, field, residentId };
    return this.recorded(principal, about, numbers[field], asked);
  }

  async #ofLandlord(principal: Principal, householdId: string, asked: Asked) {
    const { name, phone, ...where } = await this.residents.openLandlord(principal, householdId);
    const whose = { ...nobody, field: 'landlordPhone', householdId, landlordName: name } as const;
    return this.recorded(principal, { ...where, ...whose }, phone, asked);
  }

  /**
   * A number for whoever asked for it. The record is written before it leaves; where there is no number, nothing was
   * shown.
   * @throws AppError ID_ALREADY_USED
   */
  async recorded(
    { accountId }: Principal,
    about: About,
    value: string | null,
    asked: Asked,
  ): Promise<string | null> {
    if (value === null) return null;
    const content = [
      accountId,
      about.residentId ?? about.householdId ?? about.complaintId,
      about.field,
      asked.purpose,
      asked.note,
    ];
    const contentHash = this.index.content(JSON.stringify(content));
    const createdAt = this.clock.now();
    try {
      const by = { accountId, actorName: null };
      await this.repository.insert({ ...asked, ...about, ...by, contentHash, createdAt });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const earlier = await this.repository.find(asked.id);
      if (earlier?.contentHash !== contentHash) throw AppError.idTaken();
    }
    return value;
  }
}

/** Of whom it may be; one of them is told. */
export const nobody = { residentId: null, householdId: null, complaintId: null, landlordName: null };

export function told({ id, purpose, note }: RevealLandlord): Asked {
  return { id, purpose, note: note ?? null };
}

export function aCall(id: string): Asked {
  return { id, purpose: 'call', note: null };
}
