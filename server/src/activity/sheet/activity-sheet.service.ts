import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { toBuffer } from 'qrcode';
import sharp from 'sharp';
import type { Principal } from '../../common/auth/principal.js';
import { AppError } from '../../common/error/app-error.js';
import { activityPath } from '../../common/http/web-app.js';
import { PdfFont } from '../../common/pdf/pdf-font.js';
import { Config } from '../../config/config.js';
import { PageCodeService } from '../../page-code/page-code.service.js';
import { ActivityReadService } from '../activity-read.service.js';
import { ActivityViewService } from '../activity-view.service.js';
import { activitySheet } from './activity-sheet.document.js';
import { sheetFacts } from './activity-sheet.facts.js';

/** What WeChat's own code opens. */
const activityPage = 'subpackages/activity/detail/index';
/** Pixels of a code by itself. */
const codePixels = 1_000;

/** What organisers print of an activity. */
@Injectable()
export class ActivitySheetService {
  readonly #font = new PdfFont();

  constructor(
    private readonly views: ActivityViewService,
    private readonly reading: ActivityReadService,
    private readonly codes: PageCodeService,
    private readonly config: Config,
  ) {}

  /**
   * The code that opens it, by itself.
   * @returns a PNG
   * @throws AppError NOT_FOUND where it is none of theirs, or nobody sees it yet
   */
  async code(principal: Principal, id: string): Promise<Buffer> {
    await this.#check(principal, id);
    const code = await this.#codeOf(id);
    const size = { width: codePixels, height: codePixels };
    if (typeof code === 'string') {
      return toBuffer(code, { errorCorrectionLevel: 'Q', width: codePixels, margin: 4 });
    }
    return sharp(code).resize(size).png({ palette: true }).toBuffer();
  }

  /**
   * With the words that everybody reads.
   * @returns the PDF as it is being written
   * @throws AppError NOT_FOUND where it is none of theirs, or nobody sees it yet
   */
  async sheet(
    principal: Principal,
    id: string,
  ): Promise<{ readonly title: string; readonly content: Readable }> {
    await this.#check(principal, id);
    const [activity, code] = await Promise.all([this.reading.get(id), this.#codeOf(id)]);
    const { title, organiserName, text } = activity;
    const sheet = { title, organiserName, text, facts: sheetFacts(activity), code };
    return { title, content: activitySheet(sheet, this.#font) };
  }

  async #check(principal: Principal, id: string): Promise<void> {
    const { row } = await this.views.open(id, principal);
    if (!row.publishedAt) throw AppError.notFound();
  }

  async #codeOf(id: string): Promise<Buffer | string> {
    return (await this.codes.of(activityPage, id)) ?? `${this.config.publicUrl}${activityPath}${id}`;
  }
}
