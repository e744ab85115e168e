import { Injectable } from '@nestjs/common';
import type { SendCadreReport, SentCadreReport } from '@linge/shared/cadre-report/cadre-report.schema';
import { cadreReportWorkflow } from '@linge/shared/cadre-report/cadre-report.transitions';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { claimCodeInFours, claimCodeOf, claimHashOf } from '../common/crypto/claim-code.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { isDuplicateKey } from '../common/database/duplicate-key.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { Outbox } from '../common/outbox/outbox.js';
import { DoorService } from '../door/door.service.js';
import { GridService } from '../grid/grid.service.js';
import { CadreReportRecipientService } from './cadre-report-recipient.service.js';
import { CadreReportStepService } from './cadre-report-step.service.js';
import { timelessId } from './cadre-report.id.js';
import { CadreReportMapper } from './cadre-report.mapper.js';
import { deskOf } from './cadre-report.policy.js';
import { CadreReportRepository } from './cadre-report.repository.js';

const codeLength = 12;

/** Takes in reports from nobody in particular: nothing here may know, or write, who sends them. */
@Injectable()
export class CadreReportSubmissionService {
  constructor(
    private readonly outbox: Outbox,
    private readonly reports: CadreReportRepository,
    private readonly recipients: CadreReportRecipientService,
    private readonly steps: CadreReportStepService,
    private readonly grids: GridService,
    private readonly doors: DoorService,
    private readonly mapper: CadreReportMapper,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a report in once. Row id and claim code both follow from the client's id by a key; that id itself is not kept,
   * so that neither database nor key can open the report in its writer's place.
   * @throws AppError NOT_FOUND for an unknown community, ID_ALREADY_USED
   */
  async send(body: SendCadreReport): Promise<Created<SentCadreReport>> {
    const { id: secret, communityId, about, who, link, text } = body;
    const contentHash = this.index.content(
      JSON.stringify([communityId, about, who, link ?? null, body.to, text]),
    );
    const id = timelessId(this.index.content(`cadre report ${secret}`));
    const sent = await this.#sentBefore(id, secret, contentHash);
    if (sent) return sent;
    const { id: knownId } = await this.grids.community(communityId);
    const { named, administrators } = await this.recipients.named(knownId);
    const chosen = await this.#chosen(link, communityId);
    const desk = deskOf(body, { named: named?.name ?? null, administrators, chosen });
    const today = this.clock.today();
    const number = `${today.replaceAll('-', '')}-${this.#digits(secret)}`;
    const deadlines = await this.steps.deadlines(communityId);
    let first = true;
    try {
      await this.outbox.transaction(async (manager) => {
        await this.reports.insert(
          {
            ...{ id, communityId, about, number, contentHash, version: 1, ...deadlines },
            recipientStaffMemberId: desk === 'named' ? (named?.id ?? null) : null,
            townSince: desk === 'town' ? today : null,
            whoCipher: this.cipher.encrypt(about === 'person' ? who : '', fieldPlace.cadreReportWho(id)),
            textCipher: this.cipher.encrypt(text, fieldPlace.cadreReportText(id)),
            claimHash: claimHashOf(this.index, number, this.#code(secret)),
            ...{
              state: cadreReportWorkflow.initial,
              receivedOn: today,
              takeUpToldOn: null,
              answerToldOn: null,
            },
            ...{ untold: true, satisfied: null },
          },
          manager,
        );
        await this.reports.appendEvent(
          {
            ...{ id: timelessId(), reportId: id, sequence: 1, type: cadreReportWorkflow.initialEvent },
            ...{ action: null, fromState: null, toState: cadreReportWorkflow.initial, actorAccountId: null },
            ...{ actorRole: null, textCipher: null, happenedOn: today },
          },
          manager,
        );
      });
    } catch (error) {
      // The same request came twice at once.
      if (!isDuplicateKey(error)) throw error;
      first = false;
    }
    const written = await this.#sentBefore(id, secret, contentHash);
    if (!written) throw AppError.notFound();
    return { thing: written.thing, first };
  }

  async #sentBefore(
    id: string,
    secret: string,
    contentHash: string,
  ): Promise<Created<SentCadreReport> | undefined> {
    const row = await this.reports.find(id);
    if (!row) return undefined;
    if (row.contentHash !== contentHash) throw AppError.idTaken();
    const thing: SentCadreReport = {
      number: row.number,
      code: claimCodeInFours(this.#code(secret)),
      desk: row.recipientStaffMemberId === null ? 'town' : 'named',
      deskName: this.mapper.deskNameOf(row),
    };
    return { thing, first: false };
  }

  /** Whom the chain names there, where it is a chain of that community. */
  async #chosen(link: SendCadreReport['link'], communityId: string): Promise<string | null> {
    const grid = link && (await this.grids.findGrid(link.gridId));
    if (!link || grid?.communityId !== communityId) return null;
    return (
      (await this.doors.gridChain(link.gridId)).find(({ kind }) => kind === link.kind)?.personName ?? null
    );
  }

  #code(secret: string): string {
    return claimCodeOf(this.index, `cadre report ${secret}`, codeLength);
  }

  /** Five digits that follow from the id too; two reports of a day with the same are told apart by their codes. */
  #digits(secret: string): string {
    const drawn = Number.parseInt(this.index.content(`cadre report number ${secret}`).slice(0, 12), 16);
    return String(drawn % 100_000).padStart(5, '0');
  }
}
