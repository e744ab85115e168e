import type { CorrectionState } from '@linge/shared/correction/correction.schema';

/** A correction with whom it is about, as it is shown. */
export interface CorrectionRow {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly residentId: string;
  /** In full. */
  readonly residentName: string;
  readonly accountId: string;
  readonly state: CorrectionState;
  readonly version: number;
  readonly fieldsCipher: string | null;
  readonly note: string | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
  readonly contentHash: string;
  readonly createdAt: Date;
  /** `西河湾小区 3栋 2单元 501`. */
  readonly address: string;
}

export const correctionSelect = `
  SELECT c.id, c.community_id AS communityId, c.grid_id AS gridId, c.resident_id AS residentId,
    p.name AS residentName, c.account_id AS accountId, c.state, c.version, c.fields_cipher AS fieldsCipher, c.note,
    c.answer, c.decided_at AS decidedAt, c.content_hash AS contentHash, c.created_at AS createdAt,
    CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address
  FROM corrections c JOIN residents p ON p.id = c.resident_id JOIN households h ON h.id = p.household_id
    JOIN rooms r ON r.id = h.room_id JOIN building_units u ON u.id = r.building_unit_id
    JOIN buildings b ON b.id = u.building_id`;
