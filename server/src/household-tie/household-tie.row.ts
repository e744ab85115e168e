import type { HouseholdTieKind, HouseholdTieState } from '@linge/shared/household-tie/household-tie.schema';
import type { Relation } from '@linge/shared/resident/ledger.schema';

/** A request with its address, as it is shown. */
export interface HouseholdTieRequestRow {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly kind: HouseholdTieKind;
  readonly name: string;
  readonly phoneCipher: string | null;
  readonly phoneIndex: string | null;
  readonly phoneVouched: boolean;
  readonly householdId: string | null;
  readonly residentId: string | null;
  /** In full; whom the account wants to look after. */
  readonly residentName: string | null;
  readonly state: HouseholdTieState;
  readonly version: number;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly contentHash: string;
  readonly createdAt: Date;
  /** `西河湾小区 3栋 2单元 501`. */
  readonly address: string;
}

export const requestColumns = `
  q.id, q.community_id AS communityId, q.grid_id AS gridId, q.room_id AS roomId, q.account_id AS accountId, q.kind,
  q.name, q.phone_cipher AS phoneCipher, q.phone_index AS phoneIndex, q.phone_vouched = 1 AS phoneVouched,
  q.household_id AS householdId, q.resident_id AS residentId, p.name AS residentName, q.state, q.version, q.reason,
  q.decided_at AS decidedAt, q.content_hash AS contentHash, q.created_at AS createdAt,
  CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address`;

export const requestJoins = `
  JOIN rooms r ON r.id = q.room_id JOIN building_units u ON u.id = r.building_unit_id
  JOIN buildings b ON b.id = u.building_id LEFT JOIN residents p ON p.id = q.resident_id`;

/** Somebody who lives in a room now, in their permanent or another home. */
export interface RoomMember {
  readonly roomId: string;
  readonly residentId: string;
  readonly householdId: string;
  readonly name: string;
  readonly relation: Relation;
  /** Whole years. */
  readonly age: number;
  readonly phoneIndex: string | null;
  readonly otherPhoneIndex: string | null;
}

/** A room that somebody asks for. */
export interface RoomPlace {
  readonly roomId: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly address: string;
}
