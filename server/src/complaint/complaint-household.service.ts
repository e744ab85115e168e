import { Injectable } from '@nestjs/common';
import type {
  HouseholdComplaint,
  HouseholdComplaintQuery,
} from '@linge/shared/complaint/complaint-list.schema';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import type * as z from 'zod/mini';
import type { Principal } from '../common/auth/principal.js';
import { pageOfRows } from '../common/paging/cursor.js';
import { decodeInstantCursor, instantKeys } from '../common/paging/instant-cursor.js';
import { DoorService } from '../door/door.service.js';
import { HouseholdTieService } from '../household-tie/household-tie.service.js';
import { HouseholdService } from '../resident/household.service.js';
import { ComplaintHouseholdRepository, type BesideRow } from './complaint-household.repository.js';
import { ComplaintViewService } from './complaint-view.service.js';
import { mayStandBeside, queueScopes } from './complaint.policy.js';

interface Page {
  readonly items: HouseholdComplaint[];
  readonly nextCursor: string | null;
}

/** What a worker finds beside a household of the registry: its complaints, and those about its door. */
@Injectable()
export class ComplaintHouseholdService {
  constructor(
    private readonly households: HouseholdService,
    private readonly ties: HouseholdTieService,
    private readonly doors: DoorService,
    private readonly complaints: ComplaintHouseholdRepository,
    private readonly views: ComplaintViewService,
  ) {}

  /** @throws AppError NOT_FOUND for a household that is not theirs to see, too */
  async list(
    principal: Principal,
    householdId: string,
    { limit, cursor }: z.output<typeof HouseholdComplaintQuery>,
  ): Promise<Page> {
    const after = decodeInstantCursor(cursor);
    const { communityId, roomId } = await this.households.get(principal, householdId);
    const scopes = queueScopes(principal)?.filter((scope) => scope.communityId === communityId) ?? [];
    const [accountIds, doorIds] = await Promise.all([
      this.ties.accountsOf(householdId),
      this.doors.leadingTo(roomId),
    ]);
    if (!scopes.length || !(accountIds.length || doorIds.length)) return { items: [], nextCursor: null };
    const beside = { communityId, accountIds, doorIds };
    const rows = await this.complaints.list(beside, scopes, after, limit + 1);
    const summary = await this.views.summariser(rows, principal);
    const page = pageOfRows(rows, limit, instantKeys, (row) => besideOf(row, principal, summary));
    return { ...page, items: page.items.flatMap((item) => item ?? []) };
  }
}

/** Null for what the policy refuses, should the query ever let it through. */
function besideOf(
  row: BesideRow,
  principal: Principal,
  summary: (row: BesideRow) => ComplaintSummary,
): HouseholdComplaint | null {
  const link = Number(row.reported) ? 'reported' : 'atDoor';
  const shown = { ...row, anonymous: Boolean(row.anonymous), sensitive: Boolean(row.sensitive) };
  if (!mayStandBeside(principal, shown, link)) return null;
  return { ...summary(row), link };
}
