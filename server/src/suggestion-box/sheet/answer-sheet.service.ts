import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { ComplaintState } from '@linge/shared/complaint/complaint.schema';
import type { Principal } from '../../common/auth/principal.js';
import { askPath } from '../../common/http/web-app.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { ComplaintOutcomeService } from '../../complaint/complaint-outcome.service.js';
import { Config } from '../../config/config.js';
import { GridService } from '../../grid/grid.service.js';
import { BoxOpeningService } from '../box-opening.service.js';
import { BoxSlipRepository } from '../box-slip.repository.js';
import { answerSheet, type SheetItem } from './answer-sheet.document.js';

/** What hangs beside a box where nobody wrote an answer for it yet. */
const stateWords: Readonly<Record<ComplaintState, string>> = {
  submitted: '已登记，等待受理。',
  accepted: '已受理，正在办理。',
  inProgress: '正在办理。',
  dispatched: '已转有关单位办理。',
  awaitingReporter: '正在办理。',
  suspended: '暂缓办理，条件具备后继续。',
  resolved: '已办理，正在核查。',
  rejected: '不在社区办理范围，可凭编号和查询码查看说明。',
  closed: '已办结。',
  withdrawn: '已撤回。',
  merged: '与其他诉求合并办理。',
};

/** The sheet that hangs beside a box: in short what was written, and what was done. */
@Injectable()
export class AnswerSheetService {
  readonly #font = new PdfFont();

  constructor(
    private readonly openings: BoxOpeningService,
    private readonly slips: BoxSlipRepository,
    private readonly complaints: ComplaintOutcomeService,
    private readonly grids: GridService,
    private readonly config: Config,
  ) {}

  /**
   * Prints nothing that anybody wrote freely but what was checked for that; sensitive matters are only counted.
   * @returns the PDF as it is being written
   * @throws AppError NOT_FOUND also where it is not for them
   */
  async print(principal: Principal, openingId: string): Promise<Readable> {
    const { box, opening } = await this.openings.open(principal, openingId);
    const slips = await this.slips.ofOpening(openingId);
    const [community, outcomes] = await Promise.all([
      this.grids.community(box.communityId),
      this.complaints.outcomesOf(slips.flatMap(({ complaintId }) => complaintId ?? [])),
    ]);
    const dealt = slips.flatMap((slip) => {
      const outcome = outcomes.get(slip.complaintId ?? '');
      return outcome ? [{ slip, outcome }] : [];
    });
    const shown = dealt.filter(({ outcome }) => !outcome.sensitive);
    const items = shown.map(({ slip, outcome }): SheetItem => ({
      number: outcome.number,
      summary: slip.summary ?? `反映${outcome.categoryName}问题`,
      answer: slip.answer ?? stateWords[outcome.state],
    }));
    const unread = slips.filter(({ state }) => state === 'blank' || state === 'unreadable').length;
    return answerSheet(
      {
        communityName: community.name,
        place: box.place,
        day: opening.day,
        slipCount: opening.slipCount,
        items,
        kept: dealt.length - shown.length,
        unread,
        address: community.address,
        askLink: `${this.config.publicUrl}${askPath}`,
      },
      this.#font,
    );
  }
}
