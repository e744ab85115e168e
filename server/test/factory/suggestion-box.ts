import type { BoxSlipState } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { v7 as uuid } from 'uuid';
import type { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { BoxOpening } from '../../src/suggestion-box/entities/box-opening.entity.js';
import { BoxSlip } from '../../src/suggestion-box/entities/box-slip.entity.js';
import { SuggestionBox } from '../../src/suggestion-box/entities/suggestion-box.entity.js';
import type { Factory, GridPlace } from './factory.js';

const createdAt = new Date('2026-01-01T00:00:00Z');

/** A box at the place's door, which is there for the place's household. */
export async function writeBox(
  factory: Factory,
  { community, grid, door, household }: GridPlace,
  told: Partial<SuggestionBox> = {},
): Promise<SuggestionBox> {
  const keeper = told.keeperStaffMemberId ?? (await factory.staffMember(community)).id;
  const { id: createdByAccountId } = (await factory.account()).account;
  return factory.save<SuggestionBox>(SuggestionBox, {
    ...{ id: uuid(), communityId: community.id, gridId: grid.id, doorId: door.id, label: '一楼信报箱旁' },
    ...{ weekday: 3, scheduledFrom: '2026-01-01', keeperStaffMemberId: keeper, householdId: household.id },
    ...{ lastOpenedOn: null, retired: false, version: 1, createdByAccountId },
    ...{ contentHash: '', createdAt, updatedAt: createdAt },
    ...told,
  });
}

/** A past opening of a box with one slip. */
export async function writeOpening(
  factory: Factory,
  { community }: GridPlace,
  boxId: string,
  told: Partial<BoxOpening> = {},
  slip: Partial<BoxSlip> & { readonly state?: BoxSlipState } = {},
): Promise<{ opening: BoxOpening; slip: BoxSlip }> {
  const [one, other]: StaffMember[] = [
    await factory.staffMember(community),
    await factory.staffMember(community),
  ];
  const { id: recordedByAccountId } = (await factory.account()).account;
  const opening = await factory.save<BoxOpening>(BoxOpening, {
    ...{ id: uuid(), boxId, day: '2026-01-07', slipCount: 1, recordedByAccountId, contentHash: '' },
    ...{ firstStaffMemberId: one?.id ?? '', secondStaffMemberId: other?.id ?? '', createdAt },
    ...told,
  });
  const row = await factory.save<BoxSlip>(BoxSlip, {
    ...{ id: uuid(), openingId: opening.id, boxId, position: 1, state: 'waiting', complaintId: null },
    ...{ number: null, claimHash: null, summary: null, answer: null, version: 1 },
    ...{ dealtByAccountId: null, dealtAt: null, contentHash: null },
    ...slip,
  });
  return { opening, slip: row };
}
