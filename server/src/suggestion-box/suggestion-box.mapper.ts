import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { FileLink } from '@linge/shared/file/file.schema';
import type {
  BoxOpeningSummary,
  BoxSlip as BoxSlipView,
  SuggestionBox,
} from '@linge/shared/suggestion-box/suggestion-box.schema';
import type { Scope } from '../common/auth/scope.policy.js';
import type { IsWorkingDay } from '../common/clock/working-day.policy.js';
import type { ComplaintOutcome } from '../complaint/complaint-outcome.service.js';
import type { OpeningRow } from './box-opening.repository.js';
import { missedOn, nextOpeningOn } from './box-schedule.policy.js';
import type { BoxSlip } from './entities/box-slip.entity.js';
import { boxActions, mayReadSlips, slipActions } from './suggestion-box.policy.js';
import type { BoxRow } from './suggestion-box.repository.js';

export function toBox(
  row: BoxRow,
  grants: readonly RoleGrant[],
  today: string,
  isWorkingDay: IsWorkingDay,
): SuggestionBox {
  const { keeperStaffMemberId, keeperName, householdId, address } = row;
  const retired = Boolean(row.retired);
  return {
    id: row.id,
    communityId: row.communityId,
    gridId: row.gridId,
    gridName: row.gridName,
    doorId: row.doorId,
    place: row.place,
    label: row.label,
    weekday: row.weekday,
    keeper: { staffMemberId: keeperStaffMemberId, name: keeperName },
    household:
      householdId !== null && address !== null && mayReadSlips(grants, row)
        ? { id: householdId, address }
        : null,
    nextOpeningOn: nextOpeningOn(row, today, isWorkingDay),
    missedOn: retired ? null : missedOn(row, today, isWorkingDay),
    lastOpenedOn: row.lastOpenedOn,
    waitingSlips: Number(row.waitingSlips),
    retired,
    version: row.version,
    availableActions: boxActions(grants, row, today),
  };
}

export function toOpening(row: OpeningRow, today: string): BoxOpeningSummary {
  const waitingSlips = Number(row.waitingSlips);
  return {
    id: row.id,
    boxId: row.boxId,
    day: row.day,
    openedAt: row.createdAt.toISOString(),
    people: [
      { staffMemberId: row.firstStaffMemberId, name: row.firstName },
      { staffMemberId: row.secondStaffMemberId, name: row.secondName },
    ],
    slipCount: row.slipCount,
    waitingSlips,
    complete: waitingSlips === 0,
    late: waitingSlips > 0 && row.day < today,
  };
}

export function toSlip(
  slip: BoxSlip,
  outcome: ComplaintOutcome | undefined,
  photo: FileLink | undefined,
  grants: readonly RoleGrant[],
  box: Scope,
): BoxSlipView {
  const { id, openingId, boxId, position, state, summary, answer, version } = slip;
  return {
    ...{ id, openingId, boxId, position, state, summary, answer, version },
    photo: photo ?? null,
    complaint: outcome
      ? {
          id: outcome.id,
          number: outcome.number,
          categoryName: outcome.categoryName,
          state: outcome.state,
        }
      : null,
    availableActions: slipActions(grants, box, state),
  };
}
