import { Injectable } from '@nestjs/common';
import type {
  AddToCadreReport,
  FollowCadreReport,
  FollowedCadreReport,
  JudgeCadreReport,
} from '@linge/shared/cadre-report/cadre-report.schema';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { claimedOf, claimHashOf, claimNumberOf } from '../common/crypto/claim-code.js';
import { AppError } from '../common/error/app-error.js';
import { Outbox } from '../common/outbox/outbox.js';
import {
  CadreReportStepService,
  cadreReportReporter,
  type CadreReportStep,
} from './cadre-report-step.service.js';
import { CadreReportMapper } from './cadre-report.mapper.js';
import { CadreReportRepository } from './cadre-report.repository.js';
import type { CadreReportRow } from './cadre-report.row.js';

/** What the writer of a report does later: by its number and code alone. */
@Injectable()
export class CadreReportClaimService {
  constructor(
    private readonly outbox: Outbox,
    private readonly reports: CadreReportRepository,
    private readonly steps: CadreReportStepService,
    private readonly mapper: CadreReportMapper,
    private readonly index: BlindIndex,
  ) {}

  /** @throws AppError NOT_FOUND for a wrong number and a wrong code alike */
  async follow(claim: FollowCadreReport): Promise<FollowedCadreReport> {
    const row = await this.#open(claim);
    const available = this.steps.engine.availableActions(row, cadreReportReporter);
    return this.mapper.toFollowed(row, await this.reports.events(row.id), available);
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, CADRE_REPORT_TRANSITION_NOT_ALLOWED */
  add({ version, text, ...claim }: AddToCadreReport): Promise<FollowedCadreReport> {
    return this.#take(claim, { action: 'add', version, text });
  }

  /** @throws AppError NOT_FOUND, VERSION_CONFLICT, CADRE_REPORT_TRANSITION_NOT_ALLOWED */
  judge({ version, satisfied, text, ...claim }: JudgeCadreReport): Promise<FollowedCadreReport> {
    return this.#take(claim, { action: satisfied ? 'accept' : 'object', version, text });
  }

  async #take(claim: FollowCadreReport, step: CadreReportStep): Promise<FollowedCadreReport> {
    const row = await this.#open(claim);
    await this.outbox.transaction((manager) => this.steps.take(row, cadreReportReporter, step, manager));
    return this.follow(claim);
  }

  async #open({ number, code }: FollowCadreReport): Promise<CadreReportRow> {
    const written = claimNumberOf(number);
    const rows = await this.reports.byNumber(written);
    const row = claimedOf(rows, claimHashOf(this.index, written, code));
    if (!row) throw AppError.notFound();
    return row;
  }
}
