import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fileApi } from '@linge/shared/file/file.api';
import { pathOf } from '@linge/shared/endpoint';
import type { FileVariant } from '@linge/shared/file/file.schema';
import { Clock } from '../common/clock/clock.js';
import { Config } from '../config/config.js';

/** A link is good for this long at least. */
const validSeconds = 15 * 60;
/** Links of the same ten minutes are the same, so that a browser keeps the picture from one answer to the next. */
const stepSeconds = 10 * 60;

/** What a link is to: a variant of a picture, or a document. */
type Linked = FileVariant | 'document';

/** Signs links to pictures: whoever was shown one may follow it for a while, without a header. */
@Injectable()
export class FileSignature {
  readonly #key: Buffer;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    this.#key = Buffer.from(hkdfSync('sha256', config.token.secret, '', 'file-link', 32));
  }

  /**
   * Path and query of a link, below the server's address.
   * @param seconds that it is good for, at least
   */
  link(id: string, variant: FileVariant, seconds = validSeconds): string {
    return `/api${pathOf(fileApi.download, { id, variant })}?${this.#query(id, variant, seconds)}`;
  }

  /** The same of a document. */
  documentLink(id: string, seconds = validSeconds): string {
    return `/api${pathOf(fileApi.downloadDocument, { id })}?${this.#query(id, 'document', seconds)}`;
  }

  /** Seconds that a link is still good for; 0 for an expired or forged one. */
  remaining(id: string, variant: Linked, expires: number, signature: string): number {
    const expected = Buffer.from(this.#sign(id, variant, expires));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 0;
    return Math.max(0, expires - this.#seconds());
  }

  #query(id: string, variant: Linked, seconds: number): string {
    const expires = Math.ceil((this.#seconds() + seconds) / stepSeconds) * stepSeconds;
    return new URLSearchParams({
      expires: `${expires}`,
      signature: this.#sign(id, variant, expires),
    }).toString();
  }

  #sign(id: string, variant: Linked, expires: number): string {
    return createHmac('sha256', this.#key).update(`${id}\n${variant}\n${expires}`).digest('base64url');
  }

  #seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
