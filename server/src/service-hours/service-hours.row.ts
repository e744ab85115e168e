import type { HoursObjectionState, HoursSource } from '@linge/shared/service-hours/service-hours.schema';
import { accountName } from '../common/database/account-name.js';
import type { HoursActorRole } from './entities/service-hour-entry.entity.js';

/** A line of the ledger with where it is kept and whose it is. */
export interface EntryRow {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly leaderAccountId: string | null;
  readonly accountId: string | null;
  /** As the registry knows them, else what they are called; null once the account is deleted. */
  readonly name: string | null;
  readonly source: HoursSource;
  readonly minutes: number;
  readonly day: string;
  readonly what: string;
  readonly reason: string | null;
  readonly activityId: string | null;
  readonly correctsId: string | null;
  readonly actorAccountId: string;
  readonly actorRole: HoursActorRole;
  readonly contentHash: string;
  readonly createdAt: Date;
}

export const entrySelect = `
  SELECT e.id, e.community_id AS communityId, t.grid_id AS gridId, e.team_id AS teamId, t.name AS teamName,
    s.account_id AS leaderAccountId, e.account_id AS accountId, ${accountName('e.account_id', 'e.community_id')} AS name,
    e.source, e.minutes, e.day, e.what, e.reason, e.activity_id AS activityId, e.corrects_id AS correctsId,
    e.actor_account_id AS actorAccountId, e.actor_role AS actorRole, e.content_hash AS contentHash,
    e.created_at AS createdAt
  FROM service_hour_entries e LEFT JOIN volunteer_teams t ON t.id = e.team_id
    LEFT JOIN staff_members s ON s.id = t.leader_id`;

/** A line that corrects another one. */
export type CorrectionRow = Pick<
  EntryRow,
  'id' | 'correctsId' | 'minutes' | 'reason' | 'actorAccountId' | 'actorRole' | 'createdAt'
>;

export interface ObjectionRow {
  readonly id: string;
  readonly entryId: string;
  readonly communityId: string;
  readonly teamId: string | null;
  readonly accountId: string;
  readonly state: HoursObjectionState;
  readonly text: string | null;
  readonly answer: string | null;
  readonly answeredByAccountId: string | null;
  readonly correctionId: string | null;
  readonly contentHash: string;
  readonly createdAt: Date;
  readonly answeredAt: Date | null;
}

export const objectionSelect = `
  SELECT o.id, o.entry_id AS entryId, o.community_id AS communityId, o.team_id AS teamId, o.account_id AS accountId,
    o.state, o.text, o.answer, o.answered_by_account_id AS answeredByAccountId, o.correction_id AS correctionId,
    o.content_hash AS contentHash, o.created_at AS createdAt, o.answered_at AS answeredAt
  FROM service_hour_objections o`;

/** Minutes of a year by source. */
export interface SumRow {
  readonly year: number;
  readonly source: HoursSource;
  readonly minutes: number;
}

/** An entry with everything that hangs on it. */
export interface WholeEntry {
  readonly row: EntryRow;
  readonly corrections: readonly CorrectionRow[];
  /** The latest. */
  readonly objection: ObjectionRow | undefined;
}
