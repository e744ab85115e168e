import { Injectable } from '@nestjs/common';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import type { PickUpAuthorisation } from './entities/pick-up-authorisation.entity.js';
import { PickUpChildRepository, type ChildRow } from './pick-up-child.repository.js';

interface Number {
  readonly whole: string;
  readonly masked: string;
}

/** Under which numbers guardians, and those who may take a child, are called. */
@Injectable()
export class PickUpPhoneService {
  constructor(
    private readonly children: PickUpChildRepository,
    private readonly cipher: FieldCipher,
  ) {}

  /** Of somebody whom a guardian named; null for everybody else. */
  masked(row: PickUpAuthorisation): string | null {
    const phone = this.#named(row);
    return phone && maskPhone(phone);
  }

  /** Account id → the number that they gave, else the one that the registry has. Of children of one community. */
  async ofGuardians(children: readonly ChildRow[]): Promise<Map<string, Number>> {
    const ids = [...new Set(children.flatMap(({ accountId }) => accountId ?? []))];
    const [accounts, residents] = await Promise.all([
      this.children.accounts(ids),
      this.children.residentsOf(ids, children[0]?.communityId ?? ''),
    ]);
    const given = accounts.flatMap(({ id, phoneCipher }) =>
      phoneCipher ? [[id, this.cipher.decrypt(phoneCipher, fieldPlace.accountPhone(id))] as const] : [],
    );
    const registered = residents.flatMap(({ accountId, id, phoneCipher }) =>
      phoneCipher
        ? [[accountId, this.cipher.decrypt(phoneCipher, fieldPlace.residentPhone(id))] as const]
        : [],
    );
    return new Map(
      [...registered.toReversed(), ...given].map(([id, whole]) => [id, { whole, masked: maskPhone(whole) }]),
    );
  }

  /** Resident id → name and masked number. */
  async residents(
    ids: readonly string[],
  ): Promise<Map<string, { readonly name: string; readonly phone: string | null }>> {
    const rows = await this.children.residents([...new Set(ids)]);
    return new Map(
      rows.map(({ id, name, phoneCipher }) => {
        const phone = phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.residentPhone(id));
        return [id, { name, phone: phone && maskPhone(phone) }];
      }),
    );
  }

  /** In full, to be dialled; of the guardian where nobody else is meant. */
  async toDial(child: ChildRow, authorisation: PickUpAuthorisation | null): Promise<string | null> {
    if (!authorisation) return (await this.ofGuardians([child])).get(child.accountId ?? '')?.whole ?? null;
    const { residentId } = authorisation;
    if (!residentId) return this.#named(authorisation);
    const [resident] = await this.children.residents([residentId]);
    const { phoneCipher = null } = resident ?? {};
    return phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.residentPhone(residentId));
  }

  #named({ id, phoneCipher }: PickUpAuthorisation): string | null {
    return phoneCipher && this.cipher.decrypt(phoneCipher, fieldPlace.pickUpAuthorisationPhone(id));
  }
}
