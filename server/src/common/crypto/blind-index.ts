import { createHmac } from 'node:crypto';

/**
 * Finds an encrypted value without opening all of them: a keyed hash stored beside it. What is hashed is told
 * apart by kind, so that the same digits as a phone and as part of an ID number do not meet.
 */
export class BlindIndex {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** @returns 64 hexadecimal digits */
  phone(phone: string): string {
    return this.#hash('phone', phone);
  }

  /** @returns 64 hexadecimal digits */
  idNumber(idNumber: string): string {
    return this.#hash('idNumber', idNumber.toUpperCase());
  }

  /** Of the last four digits, by which staff look a phone up. */
  phoneTail(phone: string): string {
    return this.#hash('phoneTail', phone.slice(-4));
  }

  /** Of the last four characters. */
  idNumberTail(idNumber: string): string {
    return this.#hash('idNumberTail', idNumber.slice(-4).toUpperCase());
  }

  /** Of everything that somebody sent, to tell a retry from another thing; it may hold a phone, so it is keyed too. */
  content(value: string): string {
    return this.#hash('content', value);
  }

  #hash(kind: string, value: string): string {
    return createHmac('sha256', this.#key).update(`${kind}\n${value}`).digest('hex');
  }
}
