import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { certificateNumber, isCertificateNumber } from '@linge/shared/service-certificate/certificate-number';
import type {
  CertificateCheck,
  IssueCertificate,
  ServiceCertificate as ServiceCertificateView,
  ServiceCertificateListQuery,
} from '@linge/shared/service-certificate/service-certificate.schema';
import type { EntityManager } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { claimedOf, claimHashOf, claimNumberOf } from '../common/crypto/claim-code.js';
import { FieldCipher } from '../common/crypto/field-cipher.js';
import { maskName } from '../common/crypto/mask.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor } from '../common/paging/instant-cursor.js';
import { HeldRecordService } from '../correction/held-record.service.js';
import { GridService } from '../grid/grid.service.js';
import { ServiceHoursLedgerService } from '../service-hours/service-hours-ledger.service.js';
import { CertificateRevocationRepository } from './certificate-revocation.repository.js';
import type { ServiceCertificate } from './entities/service-certificate.entity.js';
import { toOwn } from './service-certificate.mapper.js';
import { ServiceCertificateRepository } from './service-certificate.repository.js';
import {
  codeHashOf,
  codeOf,
  openContent,
  sealContent,
  sealOf,
  type CertificateContent,
} from './service-certificate.seal.js';

/** Draws after which a day's numbers are taken to be used up. */
const maxDraws = 8;
const none: CertificateCheck = { genuine: false, revokedAt: null, certificate: null };

/** Certificates of volunteers' service: issued on the spot from the ledger, and checked by whoever is shown one. */
@Injectable()
export class ServiceCertificateService {
  constructor(
    private readonly outbox: Outbox,
    private readonly certificates: ServiceCertificateRepository,
    private readonly revocations: CertificateRevocationRepository,
    private readonly ledger: ServiceHoursLedgerService,
    private readonly held: HeldRecordService,
    private readonly grids: GridService,
    private readonly index: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * Issues a certificate once, however often it is asked for by the same id.
   * @throws AppError ID_ALREADY_USED, NOT_FOUND for an unknown community, CERTIFICATE_NO_HOURS; CERTIFICATE_NEEDS_IDENTITY
   * where the registry does not know who the account is, or their ID number
   */
  async issue(principal: Principal, asked: IssueCertificate): Promise<Created<ServiceCertificateView>> {
    const { id, communityId, from, to } = asked;
    const contentHash = this.index.content(JSON.stringify([communityId, from, to]));
    const known = await this.certificates.find(id);
    if (known) return this.#again(known, contentHash, principal);
    const person = await this.#personOf(principal);
    const { name, townName, address } = await this.grids.community(communityId);
    for (let draw = 1; ; draw++) {
      try {
        const issued = await this.outbox.transaction((manager) =>
          this.#issue(
            principal,
            { ...asked, contentHash, issuer: `${townName}${name}` },
            { ...person, address },
            manager,
          ),
        );
        return { thing: toOwn(issued, undefined), first: true };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const taken = await this.certificates.find(id);
        if (taken) return this.#again(taken, contentHash, principal);
        if (draw === maxDraws) throw error;
      }
    }
  }

  async listOwn({ accountId }: Principal, query: z.output<typeof ServiceCertificateListQuery>) {
    const after = decodeInstantCursor(query.cursor);
    const rows = await this.certificates.ofAccount(accountId, after, query.limit + 1);
    const revoked = await this.revocations.of(rows.map(({ id }) => id));
    return pageOfRows(
      rows,
      query.limit,
      ({ issuedAt, id }): [number, string] => [issuedAt.getTime(), id],
      (row) => toOwn(row, revoked.get(row.id)),
    );
  }

  /**
   * A certificate of one's own, with what it says.
   * @throws AppError NOT_FOUND for somebody else's, CERTIFICATE_REVOKED
   */
  async own(
    { accountId }: Principal,
    id: string,
  ): Promise<{
    readonly row: ServiceCertificate;
    readonly content: CertificateContent;
    readonly code: string;
  }> {
    const row = await this.certificates.find(id);
    const content = row?.accountId === accountId ? openContent(this.cipher, row) : undefined;
    if (!row || !content) throw AppError.notFound();
    if ((await this.revocations.of([id])).size) throw new AppError(409, 'CERTIFICATE_REVOKED');
    return { row, content, code: codeOf(this.index, id) };
  }

  /** A wrong number and a wrong code are told alike. */
  async check(typed: string, code: string): Promise<CertificateCheck> {
    if (!isCertificateNumber(typed)) return none;
    const number = claimNumberOf(typed);
    const rows = await this.certificates.byNumber(number);
    const row = claimedOf(rows, claimHashOf(this.index, number, code));
    if (!row || row.sealHash !== sealOf(this.index, row)) return none;
    const revocation = (await this.revocations.of([row.id])).get(row.id);
    if (revocation) return { ...none, revokedAt: revocation.createdAt.toISOString() };
    const { issuer, fromDay: from, toDay: to, recordedMinutes, grantedMinutes, issuedAt } = row;
    const name = openContent(this.cipher, row)?.name;
    const certificate = {
      ...{ number, issuer, from, to, issuedAt: issuedAt.toISOString() },
      minutes: recordedMinutes + grantedMinutes,
      name: name === undefined ? null : maskName(name),
    };
    return { genuine: true, revokedAt: null, certificate };
  }

  /** Of an account that is being deleted: a paper that somebody was shown stays genuine, whose it is is told no more. */
  async forgetAccount(accountId: string, manager: EntityManager): Promise<void> {
    await this.revocations.forget(accountId, manager);
    await this.certificates.forget(accountId, manager);
  }

  async #issue(
    { accountId }: Principal,
    asked: IssueCertificate & { readonly contentHash: string; readonly issuer: string },
    person: Omit<CertificateContent, 'lines'>,
    manager: EntityManager,
  ): Promise<ServiceCertificate> {
    const { id, communityId, from: fromDay, to: toDay, contentHash, issuer } = asked;
    const lines = await this.ledger.statementOf(
      accountId,
      { communityId, from: fromDay, to: toDay },
      manager,
    );
    if (!lines.length) throw new AppError(409, 'CERTIFICATE_NO_HOURS');
    const number = certificateNumber(this.clock.today(), randomInt(1_000_000));
    const told = {
      ...{ communityId, number, issuer, fromDay, toDay, issuedAt: this.clock.now() },
      recordedMinutes: lines.reduce((sum, { recordedMinutes }) => sum + recordedMinutes, 0),
      grantedMinutes: lines.reduce((sum, { grantedMinutes }) => sum + grantedMinutes, 0),
    };
    const certificate: ServiceCertificate = {
      ...{ id, accountId, ...told, contentHash },
      claimHash: codeHashOf(this.index, { id, number }),
      sealHash: sealOf(this.index, told),
      contentCipher: sealContent(this.cipher, id, { ...person, lines }),
    };
    await this.certificates.insert(certificate, manager);
    return certificate;
  }

  async #again(
    row: ServiceCertificate,
    contentHash: string,
    { accountId }: Principal,
  ): Promise<Created<ServiceCertificateView>> {
    if (row.accountId !== accountId || row.contentHash !== contentHash) throw AppError.idTaken();
    return { thing: toOwn(row, (await this.revocations.of([row.id])).get(row.id)), first: false };
  }

  /** As the registry knows them: nobody types who they are. */
  async #personOf(principal: Principal): Promise<{ readonly name: string; readonly idNumber: string }> {
    const own = (await this.held.list(principal)).filter(({ self }) => self);
    for (const { name, idNumber } of own) if (idNumber !== null) return { name, idNumber };
    throw new AppError(409, 'CERTIFICATE_NEEDS_IDENTITY');
  }
}
