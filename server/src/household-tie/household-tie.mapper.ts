import { Injectable } from '@nestjs/common';
import type {
  HouseholdTieAction,
  HouseholdTieCandidate,
  HouseholdTieCase,
  HouseholdTieRequest,
} from '@linge/shared/household-tie/household-tie.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskName, maskPhone } from '../common/crypto/mask.js';
import { agreementOf } from './household-tie.policy.js';
import type { HouseholdTieRequestRow, RoomMember } from './household-tie.row.js';

/** Requests as the contract shows them. */
@Injectable()
export class HouseholdTieMapper {
  constructor(private readonly cipher: FieldCipher) {}

  toRequest(row: HouseholdTieRequestRow, availableActions: HouseholdTieAction[]): HouseholdTieRequest {
    const { id, kind, state, address, reason, version } = row;
    const phone =
      row.phoneCipher && this.cipher.decrypt(row.phoneCipher, fieldPlace.householdTieRequestPhone(id));
    return {
      id,
      kind,
      state,
      address,
      name: kind === 'care' ? maskName(row.residentName ?? '') : row.name,
      phone: phone && maskPhone(phone),
      reason,
      createdAt: row.createdAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      version,
      availableActions,
    };
  }

  /** @param members of the request's room */
  toCase(
    row: HouseholdTieRequestRow,
    members: readonly RoomMember[],
    availableActions: HouseholdTieAction[],
  ): HouseholdTieCase {
    const care = row.kind === 'care';
    const candidates = members
      .filter((member) => member.roomId === row.roomId && (!care || member.residentId === row.residentId))
      .map((member) => this.#candidate(row, member));
    return {
      ...this.toRequest(row, availableActions),
      name: care ? (row.residentName ?? '') : row.name,
      communityId: row.communityId,
      gridId: row.gridId,
      roomId: row.roomId,
      phoneVouched: Boolean(row.phoneVouched),
      nameAgrees: candidates.some(({ nameAgrees }) => nameAgrees),
      phoneAgrees: candidates.some(({ phoneAgrees }) => phoneAgrees),
      careForResidentId: care ? row.residentId : null,
      candidates,
    };
  }

  #candidate(row: HouseholdTieRequestRow, member: RoomMember): HouseholdTieCandidate {
    const { residentId, householdId, name, relation } = member;
    return { residentId, householdId, name, relation, ...agreementOf(row, member) };
  }
}
