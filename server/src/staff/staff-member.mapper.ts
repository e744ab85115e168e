import { Injectable } from '@nestjs/common';
import type { StaffMember as StaffMemberView } from '@linge/shared/staff/staff.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import type { StaffMember } from './entities/staff-member.entity.js';

/** Staff members as the contract shows them: with a masked phone. */
@Injectable()
export class StaffMemberMapper {
  constructor(private readonly cipher: FieldCipher) {}

  /** @param communityId the community that asked; an officer of the town has none of their own */
  toView(member: StaffMember, communityId: string): StaffMemberView {
    const { id, name, unitId, partyMember, phoneCipher, accountId } = member;
    const phone = phoneCipher ? this.cipher.decrypt(phoneCipher, fieldPlace.staffMemberPhone(id)) : '';
    return { id, communityId, name, phone: maskPhone(phone), unitId, partyMember, tied: accountId !== null };
  }
}
