import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../../common/auth/principal.js';
import { shanghaiDay } from '../../common/clock/clock.js';
import { claimCodeInFours } from '../../common/crypto/claim-code.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { Config } from '../../config/config.js';
import { ServiceCertificateService } from '../service-certificate.service.js';
import { certificateSheet } from './certificate-sheet.document.js';

/** A certificate on paper. */
@Injectable()
export class CertificateSheetService {
  readonly #font = new PdfFont();

  constructor(
    private readonly certificates: ServiceCertificateService,
    private readonly config: Config,
  ) {}

  /**
   * @returns the PDF as it is being written
   * @throws AppError NOT_FOUND for somebody else's, CERTIFICATE_REVOKED
   */
  async print(principal: Principal, id: string): Promise<Readable> {
    const { row, content, code } = await this.certificates.own(principal, id);
    const { number, issuer, recordedMinutes, grantedMinutes } = row;
    return certificateSheet(
      {
        ...content,
        ...{ number, issuer, recordedMinutes, grantedMinutes, from: row.fromDay, to: row.toDay },
        issuedOn: shanghaiDay(row.issuedAt),
        link: `${this.config.publicUrl}/c/${number}-${code}`,
        code: claimCodeInFours(code),
      },
      this.#font,
    );
  }
}
