import { accountName } from '../common/database/account-name.js';
import type { HelpRequest } from './entities/help-request.entity.js';

/** A request with whom it is about, as it is shown. */
export interface HelpRequestRow extends Omit<HelpRequest, 'contentHash' | 'updatedAt' | 'phase' | 'dueAt'> {
  readonly gridName: string;
  /** In full. */
  readonly helpedName: string;
  /** `西河湾小区 3栋 2单元 501`. */
  readonly address: string;
  readonly volunteerName: string | null;
}

export const helpRequestSelect = `
  SELECT h.id, h.community_id AS communityId, h.grid_id AS gridId, g.name AS gridName, h.resident_id AS residentId,
    h.asker_account_id AS askerAccountId, h.asker_role AS askerRole, h.asked_for AS askedFor, h.kind, h.day,
    h.day_part AS dayPart, h.last_day AS lastDay, h.expected_minutes AS expectedMinutes, h.text,
    h.phone_cipher AS phoneCipher, h.state, h.version, h.taker_account_id AS takerAccountId,
    h.taker_phone_cipher AS takerPhoneCipher, h.taken_at AS takenAt, h.served_on AS servedOn,
    h.stated_minutes AS statedMinutes, h.countered_minutes AS counteredMinutes, h.minutes, h.reason, h.thanks,
    h.ended_at AS endedAt, h.created_at AS createdAt, p.name AS helpedName,
    CONCAT_WS(' ', b.estate, b.name, u.name, r.number) AS address,
    ${accountName('h.taker_account_id', 'h.community_id')} AS volunteerName
  FROM help_requests h JOIN grids g ON g.id = h.grid_id JOIN residents p ON p.id = h.resident_id
    JOIN households f ON f.id = p.household_id JOIN rooms r ON r.id = f.room_id
    JOIN building_units u ON u.id = r.building_unit_id JOIN buildings b ON b.id = u.building_id`;
