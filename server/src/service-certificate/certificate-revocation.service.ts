import { Injectable } from '@nestjs/common';
import type {
  KeptCertificate,
  KeptCertificateListQuery,
  RevokeCertificate,
} from '@linge/shared/service-certificate/service-certificate.schema';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { claimNumberOf } from '../common/crypto/claim-code.js';
import { FieldCipher } from '../common/crypto/field-cipher.js';
import { maskName } from '../common/crypto/mask.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor } from '../common/paging/instant-cursor.js';
import { CertificateRevocationRepository } from './certificate-revocation.repository.js';
import type { CertificateRevocation } from './entities/certificate-revocation.entity.js';
import type { ServiceCertificate } from './entities/service-certificate.entity.js';
import { revocationAnnouncement } from './service-certificate.announcement.js';
import { toKept } from './service-certificate.mapper.js';
import { keepsCertificates } from './service-certificate.policy.js';
import { ServiceCertificateRepository } from './service-certificate.repository.js';
import { openContent } from './service-certificate.seal.js';

/** The certificates that a community issued, and taking one back that was issued wrongly. */
@Injectable()
export class CertificateRevocationService {
  constructor(
    private readonly outbox: Outbox,
    private readonly certificates: ServiceCertificateRepository,
    private readonly revocations: CertificateRevocationRepository,
    private readonly index: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list({ grants }: Principal, { communityId, number, limit, cursor }: KeptCertificateListQuery) {
    if (!keepsCertificates(grants, communityId)) throw AppError.denied();
    const rows =
      number === undefined
        ? await this.certificates.ofCommunity(communityId, decodeInstantCursor(cursor), limit + 1)
        : (await this.certificates.byNumber(claimNumberOf(number))).filter(
            (row) => row.communityId === communityId,
          );
    const revoked = await this.revocations.of(rows.map(({ id }) => id));
    return pageOfRows(
      rows,
      limit,
      ({ issuedAt, id }): [number, string] => [issuedAt.getTime(), id],
      (row) => toKept(row, revoked.get(row.id), this.#nameOf(row)),
    );
  }

  /**
   * Takes a certificate back once, however often it is sent.
   * @throws AppError NOT_FOUND for one of another community, ID_ALREADY_USED, CERTIFICATE_REVOKED
   */
  async revoke(
    { accountId, grants }: Principal,
    certificateId: string,
    { id, reason }: RevokeCertificate,
  ): Promise<Created<KeptCertificate>> {
    const certificate = await this.certificates.find(certificateId);
    if (!certificate || !keepsCertificates(grants, certificate.communityId)) throw AppError.notFound();
    const revocation = {
      ...{ id, communityId: certificate.communityId, certificateId, actorAccountId: accountId, reason },
      contentHash: this.index.content(JSON.stringify([certificateId, reason])),
      createdAt: this.clock.now(),
    };
    return createOnce(
      () => this.#sentBefore(certificate, revocation),
      async () => {
        await this.outbox.transaction(async (manager, announce) => {
          await this.revocations.insert(revocation, manager);
          const announcement = revocationAnnouncement(certificate, revocation);
          if (announcement) announce(announcement);
        });
        return toKept(certificate, revocation, this.#nameOf(certificate));
      },
      () => new AppError(409, 'CERTIFICATE_REVOKED'),
    );
  }

  async #sentBefore(
    certificate: ServiceCertificate,
    sent: CertificateRevocation,
  ): Promise<Created<KeptCertificate> | undefined> {
    const known = await this.revocations.find(sent.id);
    if (!known) return undefined;
    const same = known.actorAccountId === sent.actorAccountId && known.contentHash === sent.contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: toKept(certificate, known, this.#nameOf(certificate)), first: false };
  }

  #nameOf(certificate: ServiceCertificate): string | null {
    const name = openContent(this.cipher, certificate)?.name;
    return name === undefined ? null : maskName(name);
  }
}
