import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Principal } from '../../common/auth/principal.js';
import { AppError } from '../../common/error/app-error.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { GridService } from '../../grid/grid.service.js';
import { MediationViewService } from '../mediation-view.service.js';
import { MediationMapper } from '../mediation.mapper.js';
import { agreementSheet } from './agreement-sheet.document.js';

/** The agreement on paper, for those who sign with a pen. */
@Injectable()
export class AgreementSheetService {
  readonly #font = new PdfFont();

  constructor(
    private readonly views: MediationViewService,
    private readonly mapper: MediationMapper,
    private readonly grids: GridService,
  ) {}

  /**
   * @returns the PDF as it is being written
   * @throws AppError NOT_FOUND where it is not theirs to see, or there is no text yet
   */
  async print(principal: Principal, id: string): Promise<Readable> {
    const { row, parts } = await this.views.open(id, principal, 'staff');
    const agreement = this.mapper.agreement(parts);
    if (!agreement) throw AppError.notFound();
    const community = await this.grids.community(row.communityId);
    return agreementSheet(
      {
        communityName: community.name,
        address: community.address,
        number: row.complaintNumber,
        version: agreement.number,
        text: agreement.text,
        promises: agreement.promises,
        followUpDays: agreement.followUpDays,
        parties: parts.parties.map(({ name }) => name),
      },
      this.#font,
    );
  }
}
