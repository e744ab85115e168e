import { Injectable } from '@nestjs/common';
import type { ChainLink, ChainLinkKind } from '@linge/shared/door/door.schema';
import { FieldCipher } from '../common/crypto/field-cipher.js';
import { maskPhone } from '../common/crypto/mask.js';
import { chainOf, type ChainPost } from './chain.js';
import type { ChainRow } from './chain.sql.js';

/** The chain as the contract shows it. */
@Injectable()
export class ChainMapper {
  constructor(private readonly cipher: FieldCipher) {}

  /** The five links, phones masked. */
  toLinks(row: ChainRow): ChainLink[] {
    return chainOf(row).map(({ phone, ...link }) => ({
      ...link,
      phone: phone && maskPhone(this.#open(phone)),
    }));
  }

  /** The number of one link in full, or undefined while nobody can be called there. */
  phoneOf(row: ChainRow, kind: ChainLinkKind): string | undefined {
    const phone = chainOf(row).find((link) => link.kind === kind)?.phone;
    return phone ? this.#open(phone) : undefined;
  }

  #open({ cipher, place }: NonNullable<ChainPost['phone']>): string {
    return this.cipher.decrypt(cipher, place);
  }
}
