import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '@linge/shared/account/account.schema';
import type { Role } from '@linge/shared/permission';
import { guardianUntilAge } from '@linge/shared/privacy/guardian-consent.schema';
import { DataSource, type EntityManager } from 'typeorm';
import { GrantCache } from '../common/auth/grant-cache.js';
import { PrincipalSource, type Principal } from '../common/auth/principal.js';
import { Clock } from '../common/clock/clock.js';

type GrantRow = RoleGrant & { readonly kind: 'session' | 'grant' | 'child'; readonly openId: string | null };

const grantColumns = `'grant' AS kind, %role AS role, c.town_id AS townId, c.id AS communityId`;
const select = (role: string, grid: string, microGrid: string, unit: string) =>
  `SELECT ${grantColumns.replace('%role', role)}, ${grid} AS gridId, ${microGrid} AS microGridId, ${unit} AS unitId, NULL AS openId`;

/**
 * In one community or in all of a town: two statements, as an OR of both looks at all communities of the town for
 * everybody. COALESCE, as else an index may lead through the officers of all towns, who have no community.
 */
const appointed = (where: string) => `${select('a.role', 'NULL', 'NULL', 'a.unit_id')}
    FROM staff_members s JOIN appointments a ON a.staff_member_id = s.id JOIN communities c ON ${where}
    WHERE s.account_id = ? AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)`;

/** Everything that makes an account somebody, as of a day: home, assignments, appointments, teams. */
const grantsSql = `
  ${select("'resident'", 'h.grid_id', 'h.micro_grid_id', 'NULL')}
    FROM household_ties t JOIN households h ON h.id = t.household_id JOIN communities c ON c.id = t.community_id
    WHERE t.account_id = ? AND t.ended_at IS NULL
  UNION ALL ${select('g.role', 'g.grid_id', 'g.micro_grid_id', 's.unit_id')}
    FROM staff_members s JOIN grid_assignments g ON g.staff_member_id = s.id
      JOIN communities c ON c.id = g.community_id
    WHERE s.account_id = ? AND g.valid_from <= ? AND (g.valid_to IS NULL OR g.valid_to > ?)
  UNION ALL ${appointed('c.id = a.community_id')}
  UNION ALL ${appointed("COALESCE(a.community_id, '') = '' AND c.town_id = a.town_id")}
  UNION ALL ${select("'volunteer'", 'v.grid_id', 'NULL', 'NULL')}
    FROM volunteers m JOIN volunteer_teams v ON v.id = m.team_id JOIN communities c ON c.id = m.community_id
    WHERE m.account_id = ? AND m.left_at IS NULL`;

/** A row for a child under 14 whose account this is, unless a guardian has agreed. */
const childSql = `
  SELECT 'child' AS kind, 'resident' AS role, NULL AS townId, NULL AS communityId, NULL AS gridId, NULL AS microGridId,
      NULL AS unitId, NULL AS openId
    FROM household_ties t JOIN residents p ON p.id = t.resident_id
    WHERE t.account_id = ? AND t.ended_at IS NULL AND p.birth_date > DATE_SUB(?, INTERVAL ${guardianUntilAge} YEAR)
      AND NOT EXISTS (SELECT 1 FROM guardian_consents g
        WHERE g.child_account_id = t.account_id AND g.purpose = 'account' AND g.state = 'given')`;

const sessionSql = `
  SELECT 'session' AS kind, 'resident' AS role, NULL AS townId, NULL AS communityId, NULL AS gridId,
      NULL AS microGridId, NULL AS unitId, a.open_id AS openId
    FROM sessions s JOIN accounts a ON a.id = s.account_id
    WHERE s.id = ? AND s.account_id = ? AND s.closed_at IS NULL AND s.expires_at > ? AND a.deleted_at IS NULL`;

/**
 * Reads who asks. It runs before every signed-in request, so it is one statement over the tables of four
 * capabilities instead of a call to each; and of an account that asked a moment ago only the session is read again,
 * as the rest is most of what a short request costs the database. A session that was closed is thereby refused at
 * once by every server, while a grant that was given or taken through another server holds two seconds later.
 */
@Injectable()
export class PrincipalRepository extends PrincipalSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly kept: GrantCache,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async find(sessionId: string, accountId: string): Promise<Principal | undefined> {
    // By day, as assignments begin and end with one.
    const key = `${accountId} ${this.clock.today()}`;
    const known = this.kept.get(key);
    const keep = this.kept.reading();
    const rows = await this.dataSource.query<GrantRow[]>(
      known ? sessionSql : `${sessionSql} UNION ALL ${grantsSql} UNION ALL ${childSql}`,
      [
        ...[sessionId, accountId, this.clock.now()],
        ...(known ? [] : [...this.#grantParameters(accountId), accountId, this.clock.today()]),
      ],
    );
    const session = rows.find((row) => row.kind === 'session');
    if (!session) return undefined;
    const account = known ?? {
      grants: rows.filter((row) => row.kind === 'grant').map(grantOf),
      needsGuardian: rows.some((row) => row.kind === 'child'),
    };
    if (!known) keep(key, account);
    const { grants, needsGuardian } = account;
    const roles = new Set<Role>(['resident', ...grants.map((grant) => grant.role)]);
    return { accountId, openId: session.openId, sessionId, grants, roles: [...roles], needsGuardian };
  }

  override async grantsOf(
    accountId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<RoleGrant[]> {
    const rows = await manager.query<GrantRow[]>(grantsSql, this.#grantParameters(accountId));
    return rows.map(grantOf);
  }

  #grantParameters(accountId: string): string[] {
    const today = this.clock.today();
    const serving = [accountId, today, today];
    return [accountId, ...serving, ...serving, ...serving, accountId];
  }
}

function grantOf({ kind: _kind, openId: _openId, ...grant }: GrantRow): RoleGrant {
  return grant;
}
