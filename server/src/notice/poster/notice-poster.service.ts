import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import type { Principal } from '../../common/auth/principal.js';
import { Clock, shanghaiDay } from '../../common/clock/clock.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { dayWords } from '../../common/wording/day-words.js';
import { Config } from '../../config/config.js';
import { PageCodeService } from '../../page-code/page-code.service.js';
import { summaryOf } from '../notice-content.js';
import { NoticeViewService } from '../notice-view.service.js';
import { noticePage } from './notice-page.js';
import { noticePosterSvg } from './notice-poster.svg.js';

/** Characters of the text that a poster has room for. */
const summaryLength = 110;

/** Posters of notices, to forward into chat groups. */
@Injectable()
export class NoticePosterService {
  readonly #font = new PdfFont();

  constructor(
    private readonly views: NoticeViewService,
    private readonly codes: PageCodeService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns a PNG
   * @throws AppError NOT_FOUND where it is none of theirs
   */
  async draw(principal: Principal, id: string): Promise<Buffer> {
    const { row } = await this.views.open(id, principal);
    const at = row.publishedAt ?? row.validFrom ?? this.clock.now();
    const svg = noticePosterSvg(
      {
        title: row.title,
        issuerName: row.issuerName,
        day: dayWords(shanghaiDay(at)),
        importance: row.importance,
        // What was written to some only is not put where a chat group reads it.
        summary: row.isPublic ? summaryOf(row.text, summaryLength) : '',
        open: row.isPublic,
        code: (await this.codes.of(noticePage, row.id)) ?? `${this.config.publicUrl}/n/${row.id}`,
      },
      this.#font,
    );
    return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
  }
}
