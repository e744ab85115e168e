import { Injectable } from '@nestjs/common';
import type { ComplaintState, ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import type {
  AnswerBoxSlip,
  BoxSlip as BoxSlipView,
  DealtBoxSlip,
  FileBoxSlip,
  JoinBoxSlip,
  SetAsideBoxSlip,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import type { Role } from '@linge/shared/permission';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { claimCodeInFours } from '../common/crypto/claim-code.js';
import { AppError } from '../common/error/app-error.js';
import { ComplaintJoiningService } from '../complaint/complaint-joining.service.js';
import { ComplaintOutcomeService } from '../complaint/complaint-outcome.service.js';
import { ComplaintSubmissionService } from '../complaint/complaint-submission.service.js';
import { DoorService } from '../door/door.service.js';
import { PersonalDetailService } from '../public-record/personal-detail.service.js';
import { BoxOpeningService } from './box-opening.service.js';
import { BoxSlipRepository, type SlipChange } from './box-slip.repository.js';
import type { BoxSlip } from './entities/box-slip.entity.js';
import { SlipClaimService } from './slip-claim.service.js';
import { roleAtBox } from './suggestion-box.policy.js';
import type { BoxRow } from './suggestion-box.repository.js';

const ended: readonly ComplaintState[] = ['closed', 'withdrawn', 'merged', 'rejected'];

interface OpenedSlip {
  readonly slip: BoxSlip;
  readonly box: BoxRow;
  readonly role: Role;
}

/** Dealing with slips, each once: a complaint, part of one, or nothing that can be read. */
@Injectable()
export class BoxSlipService {
  constructor(
    private readonly slips: BoxSlipRepository,
    private readonly openings: BoxOpeningService,
    private readonly claims: SlipClaimService,
    private readonly complaints: ComplaintOutcomeService,
    private readonly joining: ComplaintJoiningService,
    private readonly submissions: ComplaintSubmissionService,
    private readonly doors: DoorService,
    private readonly personal: PersonalDetailService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /**
   * The slip and its complaint commit together.
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, BOX_SLIP_DEALT_WITH, PUBLIC_RECORD_PERSONAL_DETAIL, and those of
   * `ComplaintSubmissionService.submit`
   */
  async file(principal: Principal, id: string, body: FileBoxSlip): Promise<DealtBoxSlip> {
    const { slip, box, role } = await this.#open(principal, id);
    const { complaintId, categoryId, text, doorId = box.doorId, placeDetail, summary } = body;
    const hash = this.#hash(['file', complaintId, categoryId, text, doorId, placeDetail, summary]);
    if (slip.state === 'waiting') {
      await this.#check(box, { summary });
      const place = await this.doors.placeOf(doorId);
      if (place?.communityId !== box.communityId) throw AppError.notFound('DOOR_NOT_FOUND');
      const { accountId } = principal;
      const report = {
        id: complaintId,
        categoryId,
        text,
        doorId,
        placeDetail,
        photoIds: [],
        anonymous: true,
      };
      await this.submissions.file({
        ...{ report, source: 'suggestionBox', reporterAccountId: null, about: slip.id },
        filedBy: { accountId, role },
        within: async ({ number }, manager) => {
          const change = this.#change(slip, 'filed', { id: complaintId, number }, accountId, hash, summary);
          if (!(await this.slips.deal(id, change, manager))) throw dealtWith();
        },
      });
    }
    return this.#dealt(principal, id, box, hash);
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED */
  async joinable(principal: Principal, id: string, search?: string): Promise<ComplaintSummary[]> {
    const { box } = await this.#open(principal, id);
    return this.joining.near(box, search, principal);
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED, BOX_SLIP_DEALT_WITH, COMPLAINT_TARGET_UNKNOWN, PUBLIC_RECORD_PERSONAL_DETAIL */
  async join(principal: Principal, id: string, { complaintId, summary }: JoinBoxSlip): Promise<DealtBoxSlip> {
    const { slip, box } = await this.#open(principal, id);
    const hash = this.#hash(['join', complaintId, summary]);
    if (slip.state === 'waiting') {
      await this.#check(box, { summary });
      const complaint = (await this.complaints.outcomesOf([complaintId])).get(complaintId);
      const strange = complaint?.communityId !== box.communityId || ended.includes(complaint.state);
      // Nobody hears of a dispute by way of a slip of paper.
      if (strange || complaint.sensitive) {
        throw new AppError(400, 'COMPLAINT_TARGET_UNKNOWN', undefined, [
          { path: 'body.complaintId', code: 'unknown' },
        ]);
      }
      await this.slips.deal(id, this.#change(slip, 'joined', complaint, principal.accountId, hash, summary));
    }
    return this.#dealt(principal, id, box, hash);
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED, BOX_SLIP_DEALT_WITH */
  async setAside(principal: Principal, id: string, { reason }: SetAsideBoxSlip): Promise<DealtBoxSlip> {
    const { slip, box } = await this.#open(principal, id);
    const hash = this.#hash(['setAside', reason]);
    if (slip.state === 'waiting') {
      await this.slips.deal(id, this.#change(slip, reason, undefined, principal.accountId, hash, undefined));
    }
    return this.#dealt(principal, id, box, hash);
  }

  /**
   * @throws AppError NOT_FOUND also for a slip that said nothing; PERMISSION_DENIED, PUBLIC_RECORD_PERSONAL_DETAIL,
   * VERSION_CONFLICT
   */
  async answer(principal: Principal, id: string, body: AnswerBoxSlip): Promise<BoxSlipView> {
    const { slip, box } = await this.#open(principal, id);
    if (slip.complaintId === null) throw AppError.notFound();
    const { version, summary, answer } = body;
    await this.#check(box, { summary, answer });
    const told = { summary, answer: answer || null };
    if (!(await this.slips.answer(id, version, told))) throw AppError.versionConflict();
    return this.#view({ ...slip, ...told, version: version + 1 }, principal, box);
  }

  async #open(principal: Principal, id: string): Promise<OpenedSlip> {
    const slip = await this.slips.find(id);
    if (!slip) throw AppError.notFound();
    const { box } = await this.openings.open(principal, slip.openingId);
    const role = roleAtBox(principal.grants, box);
    if (!role) throw AppError.denied();
    return { slip, box, role };
  }

  /** What is to hang beside the box tells of nobody. */
  #check(box: BoxRow, told: { summary?: string | undefined; answer?: string | undefined }): Promise<void> {
    const texts = Object.entries(told).flatMap(([field, text]) => (text ? [[field, text] as const] : []));
    return this.personal.refuse(Object.fromEntries(texts), box);
  }

  #hash(content: readonly (string | undefined)[]): string {
    return this.index.content(JSON.stringify(content.map((one) => one || null)));
  }

  #change(
    { id }: BoxSlip,
    state: SlipChange['state'],
    complaint: { readonly id: string; readonly number: string } | undefined,
    accountId: string,
    contentHash: string,
    summary: string | undefined,
  ): SlipChange {
    return {
      ...{ state, complaintId: complaint?.id ?? null, number: complaint?.number ?? null },
      claimHash: complaint ? this.claims.hashOf(complaint.number, this.claims.codeOf(id)) : null,
      ...{ summary: summary || null, dealtByAccountId: accountId, dealtAt: this.clock.now(), contentHash },
    };
  }

  /** As it stands now: by this request, by this one sent before, or by somebody else. */
  async #dealt(principal: Principal, id: string, box: BoxRow, contentHash: string): Promise<DealtBoxSlip> {
    const slip = await this.slips.find(id);
    if (slip?.dealtByAccountId !== principal.accountId || slip.contentHash !== contentHash) throw dealtWith();
    const code = claimCodeInFours(this.claims.codeOf(id));
    const claim = slip.number === null ? null : { number: slip.number, code };
    return { slip: await this.#view(slip, principal, box), claim };
  }

  async #view(slip: BoxSlip, principal: Principal, box: BoxRow): Promise<BoxSlipView> {
    const [view] = await this.openings.viewsOf([slip], principal, box);
    if (!view) throw AppError.notFound();
    return view;
  }
}

const dealtWith = () => new AppError(409, 'BOX_SLIP_DEALT_WITH');
