import { Injectable } from '@nestjs/common';
import type { Account as AccountView, Home, RoleGrant } from '@linge/shared/account/account.schema';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import type { Account } from './entities/account.entity.js';

@Injectable()
export class AccountMapper {
  constructor(private readonly cipher: FieldCipher) {}

  toAccount(account: Account, grants: readonly RoleGrant[], homes: readonly Home[]): AccountView {
    return {
      id: account.id,
      displayName: account.displayName,
      phone: this.maskedPhone(account),
      phoneVouched: account.phoneIndex !== null,
      grants: [...grants],
      homes: [...homes],
    };
  }

  maskedPhone(account: Account): string | null {
    const phone = this.phone(account);
    return phone && maskPhone(phone);
  }

  /** In full: not without a record of who asked. */
  phone({ id, phoneCipher }: Account): string | null {
    return phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.accountPhone(id));
  }
}
