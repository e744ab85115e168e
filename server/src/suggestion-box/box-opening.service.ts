import { Injectable } from '@nestjs/common';
import type {
  BoxOpening as BoxOpeningView,
  BoxOpeningListQuery,
  BoxPerson,
  BoxSlip as BoxSlipView,
  OpenSuggestionBox,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import { DataSource } from 'typeorm';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { dayKey } from '../common/paging/day-cursor.js';
import { ComplaintOutcomeService } from '../complaint/complaint-outcome.service.js';
import { FileService } from '../file/file.service.js';
import { StaffService } from '../staff/staff.service.js';
import { BoxOpeningRepository, type OpeningRow } from './box-opening.repository.js';
import { BoxSlipRepository } from './box-slip.repository.js';
import type { BoxSlip } from './entities/box-slip.entity.js';
import { unknownField } from './suggestion-box.error.js';
import { toOpening, toSlip } from './suggestion-box.mapper.js';
import { mayReadSlips, peopleAt, roleAtBox } from './suggestion-box.policy.js';
import { SuggestionBoxRepository, type BoxRow } from './suggestion-box.repository.js';

/** An opening together with its box, for somebody who may see both. */
export interface OpenedBox {
  readonly box: BoxRow;
  readonly opening: OpeningRow;
}

/** Openings (开箱): who was present, and what was in the box. */
@Injectable()
export class BoxOpeningService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly boxes: SuggestionBoxRepository,
    private readonly openings: BoxOpeningRepository,
    private readonly slips: BoxSlipRepository,
    private readonly complaints: ComplaintOutcomeService,
    private readonly staff: StaffService,
    private readonly files: FileService,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError NOT_FOUND also where what was in it is not for them */
  async list(principal: Principal, boxId: string, query: z.output<typeof BoxOpeningListQuery>) {
    await this.#box(principal, boxId);
    const keys = decodeCursor(query.cursor, 1);
    const rows = await this.openings.list(boxId, keys && dayKey(keys[0]), query.limit + 1);
    const today = this.clock.today();
    return pageOfRows(
      rows,
      query.limit,
      ({ day }) => [day],
      (row) => toOpening(row, today),
    );
  }

  /** @throws AppError NOT_FOUND, PERMISSION_DENIED for those who record no openings there */
  async people(principal: Principal, boxId: string): Promise<BoxPerson[]> {
    const box = await this.#box(principal, boxId);
    if (!roleAtBox(principal.grants, box)) throw AppError.denied();
    return peopleAt(await this.staff.serving(box.communityId, this.clock.today()), box, principal.accountId);
  }

  /** @throws AppError NOT_FOUND also where it is not for them */
  async get(principal: Principal, id: string): Promise<BoxOpeningView> {
    const { box, opening } = await this.open(principal, id);
    const slips = await this.slips.ofOpening(id);
    return {
      ...toOpening(opening, this.clock.today()),
      slips: await this.viewsOf(slips, principal, box),
    };
  }

  /** @throws AppError NOT_FOUND also where it is not for them */
  async open(principal: Principal, id: string): Promise<OpenedBox> {
    const opening = await this.openings.find(id);
    if (!opening) throw AppError.notFound();
    return { opening, box: await this.#box(principal, opening.boxId) };
  }

  async viewsOf(slips: readonly BoxSlip[], { grants }: Principal, box: BoxRow): Promise<BoxSlipView[]> {
    const [outcomes, photos] = await Promise.all([
      this.complaints.outcomesOf(slips.flatMap(({ complaintId }) => complaintId ?? [])),
      this.files.linksOf(
        'boxSlip',
        slips.map(({ id }) => id),
        'all',
      ),
    ]);
    return slips.map((slip) =>
      toSlip(slip, outcomes.get(slip.complaintId ?? ''), photos.get(slip.id)?.[0], grants, box),
    );
  }

  /**
   * @throws AppError NOT_FOUND, PERMISSION_DENIED, ID_ALREADY_USED, SUGGESTION_BOX_OPENED_TODAY,
   * SUGGESTION_BOX_PHOTO_UNKNOWN; REQUEST_INVALID for people who are not of the community's staff
   */
  async record(
    principal: Principal,
    boxId: string,
    body: OpenSuggestionBox,
  ): Promise<Created<BoxOpeningView>> {
    const box = await this.#box(principal, boxId);
    if (!roleAtBox(principal.grants, box)) throw AppError.denied();
    const contentHash = this.index.content(JSON.stringify([boxId, body.staffMemberIds, body.slips]));
    const sent = () => this.#sentBefore(principal, body.id, contentHash);
    return createOnce(
      sent,
      async () => {
        if (box.retired) throw AppError.notFound();
        const members = await this.staff.membersOf(box.communityId, body.staffMemberIds);
        const stranger = body.staffMemberIds.findIndex((id) => !members.has(id));
        if (stranger >= 0) throw unknownField(`staffMemberIds.${stranger}`);
        await this.#write(principal.accountId, boxId, body, contentHash);
        return this.get(principal, body.id);
      },
      () => new AppError(409, 'SUGGESTION_BOX_OPENED_TODAY'),
    );
  }

  async #write(accountId: string, boxId: string, body: OpenSuggestionBox, contentHash: string) {
    const { id, slips } = body;
    const [firstStaffMemberId = '', secondStaffMemberId = ''] = body.staffMemberIds;
    const day = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      // Else two at the same time would each hold what the other one needs.
      await this.boxes.lock(boxId, manager);
      await this.openings.insert(
        {
          ...{ id, boxId, day, firstStaffMemberId, secondStaffMemberId, slipCount: slips.length },
          ...{ recordedByAccountId: accountId, contentHash, createdAt: this.clock.now() },
        },
        slips.map((slip, index) => ({
          ...{ id: slip.id, openingId: id, boxId, position: index + 1, state: 'waiting' },
          ...nothingYet,
        })),
        manager,
      );
      for (const [index, slip] of slips.entries()) {
        const owner = { type: 'boxSlip', id: slip.id } as const;
        if (await this.files.attach([slip.photoId], accountId, owner, manager)) continue;
        throw new AppError(400, 'SUGGESTION_BOX_PHOTO_UNKNOWN', undefined, [
          { path: `body.slips.${index}.photoId`, code: 'unknown' },
        ]);
      }
      await this.boxes.noteOpened(boxId, day, manager);
    });
  }

  async #sentBefore(
    principal: Principal,
    id: string,
    contentHash: string,
  ): Promise<Created<BoxOpeningView> | undefined> {
    const origin = await this.openings.origin(id);
    if (!origin) return undefined;
    const same = origin.recordedByAccountId === principal.accountId && origin.contentHash === contentHash;
    if (!same) throw AppError.idTaken();
    return { thing: await this.get(principal, id), first: false };
  }

  async #box({ grants }: Principal, id: string): Promise<BoxRow> {
    const box = await this.boxes.find(id);
    if (!box || !mayReadSlips(grants, box)) throw AppError.notFound();
    return box;
  }
}

const nothingYet = {
  complaintId: null,
  number: null,
  claimHash: null,
  summary: null,
  answer: null,
  version: 1,
  dealtByAccountId: null,
  dealtAt: null,
  contentHash: null,
};
