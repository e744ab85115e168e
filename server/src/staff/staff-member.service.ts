import { Injectable } from '@nestjs/common';
import type {
  CreateStaffMember,
  StaffMember as StaffMemberView,
  StaffMemberListQuery,
} from '@linge/shared/staff/staff.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';
import { BlindIndex } from '../common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { createOnce } from '../common/database/create-once.js';
import { AppError } from '../common/error/app-error.js';
import type { Created } from '../common/http/created.js';
import { decodeCursor, pageOfRows } from '../common/paging/cursor.js';
import { GridService } from '../grid/grid.service.js';
import { StaffMemberMapper } from './staff-member.mapper.js';
import { contentHash } from './staff.content.js';
import { unknownField } from './staff.error.js';
import { mayManageStaff } from './staff.policy.js';
import { StaffRepository } from './staff.repository.js';
import { UnitRepository } from './unit.repository.js';

/** The list of people who serve a community, as its administrators keep it. */
@Injectable()
export class StaffMemberService {
  constructor(
    private readonly repository: StaffRepository,
    private readonly units: UnitRepository,
    private readonly grids: GridService,
    private readonly mapper: StaffMemberMapper,
    private readonly cipher: FieldCipher,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async list(principal: Principal, query: z.output<typeof StaffMemberListQuery>) {
    const { communityId, limit, cursor } = query;
    if (!mayManageStaff(principal.grants, communityId)) throw AppError.denied();
    const [after = ''] = decodeCursor(cursor, 1) ?? [];
    const rows = await this.repository.list(communityId, after, limit + 1);
    return pageOfRows(
      rows,
      limit,
      (row) => [row.id],
      (row) => this.mapper.toView(row, communityId),
    );
  }

  /** @throws AppError PERMISSION_DENIED, ID_ALREADY_USED, STAFF_MEMBER_PHONE_TAKEN; REQUEST_INVALID for a foreign unit */
  async create(principal: Principal, body: CreateStaffMember): Promise<Created<StaffMemberView>> {
    const { id, communityId, name, phone, partyMember, unitId = null } = body;
    const { accountId } = principal;
    if (!mayManageStaff(principal.grants, communityId)) throw AppError.denied();
    const phoneIndex = this.index.phone(phone);
    // The keyed index, not the number: a plain hash of so few possible numbers would tell which one it is.
    const hash = contentHash([communityId, name, phoneIndex, unitId, partyMember]);
    const sent = () => this.#sentBefore(body, accountId, hash);
    return createOnce(
      sent,
      async () => {
        if (unitId && !(await this.units.belongsTo(unitId, communityId))) throw unknownField('unitId');
        const { townId } = await this.grids.community(communityId);
        const member = {
          id,
          townId,
          communityId,
          unitId,
          accountId: null,
          name,
          phoneCipher: this.cipher.encrypt(phone, fieldPlace.staffMemberPhone(id)),
          phoneIndex,
          partyMember,
          createdByAccountId: accountId,
          contentHash: hash,
          createdAt: this.clock.now(),
        };
        await this.repository.insert(member);
        return this.mapper.toView(member, communityId);
      },
      () => new AppError(409, 'STAFF_MEMBER_PHONE_TAKEN'),
    );
  }

  async #sentBefore(
    { id, communityId }: CreateStaffMember,
    accountId: string,
    hash: string,
  ): Promise<Created<StaffMemberView> | undefined> {
    const member = await this.repository.find(id);
    if (!member) return undefined;
    if (member.createdByAccountId !== accountId || member.contentHash !== hash) throw AppError.idTaken();
    return { thing: this.mapper.toView(member, communityId), first: false };
  }
}
