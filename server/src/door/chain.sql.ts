const validOn = (alias: string) =>
  `${alias}.valid_from <= ? AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ?)`;

/** The assignment of whoever serves: of the stand-in while the one who holds the post is on leave. */
const assigned = (role: string, place = '') =>
  `(SELECT COALESCE(
      (SELECT i.id FROM grid_assignments i WHERE i.stand_in_for_id = a.id AND ${validOn('i')}
        ORDER BY i.valid_from DESC, i.id DESC LIMIT 1), a.id)
    FROM grid_assignments a
    WHERE a.grid_id = g.id AND a.role = '${role}' ${place} AND a.stand_in_for_id IS NULL AND ${validOn('a')}
    ORDER BY a.valid_from DESC, a.id DESC LIMIT 1)`;

/**
 * Who holds each post of the 1910N chain on a day, as columns of a query over `grids g`; `d.micro_grid_id` is the
 * place's micro-grid. Where two hold a post at once, as during a hand-over, the newer one is named.
 * Scalar subqueries, because a lateral join is not understood by MariaDB.
 */
const posts = `
  (SELECT p.staff_member_id FROM appointments p
    WHERE p.community_id = g.community_id AND p.role = 'communityAdmin' AND ${validOn('p')}
    ORDER BY p.valid_from, p.id LIMIT 1) AS admin_id,
  ${assigned('branchSecretary')} AS secretary_post_id,
  ${assigned('gridWorker')} AS worker_post_id,
  ${assigned('microGridLeader', 'AND a.micro_grid_id = d.micro_grid_id')} AS leader_post_id,
  (SELECT v.id FROM volunteer_teams v WHERE v.grid_id = g.id
    ORDER BY v.leader_id IS NULL, v.id LIMIT 1) AS team_id`;

/** How often the day is bound in `posts`. */
const dayCount = 14;

/** The day, as often as a statement of this file binds it; bind these before any other value. */
export function dayParameters(day: string): string[] {
  return Array.from({ length: dayCount }, () => day);
}

const standsIn = (alias: string) => `${alias}Post.stand_in_for_id IS NOT NULL AS ${alias}StandsIn`;

const person = (alias: string) => `${alias}.id AS ${alias}Id, ${alias}.name AS ${alias}Name,
  ${alias}.phone_cipher AS ${alias}Phone`;

/** Every column of `ChainRow`. */
export const chainColumns = `
  d.community_id AS communityId, c.name AS communityName, c.phone_cipher AS communityPhone,
  d.grid_id AS gridId, g.name AS gridName, g.branch_name AS branchName,
  d.micro_grid_id AS microGridId, m.name AS microGridName, team.name AS teamName,
  admin.name AS adminName, ${['secretary', 'worker', 'leader', 'teamLeader'].map(person).join(', ')},
  ${['secretary', 'worker', 'leader'].map(standsIn).join(', ')}`;

/**
 * The places of a chain with its posts, their bodies and people: one statement for everything that a door shows.
 * @param columns of `doors d` (or what stands for it) beyond those that the chain needs
 * @param from the `FROM … WHERE …` of places `d` with their grid `g`
 */
export function chainFrom(columns: string, from: string): string {
  return `FROM (SELECT g.community_id, g.id AS grid_id, d.micro_grid_id, ${columns}, ${posts} ${from}) d
    JOIN communities c ON c.id = d.community_id
    JOIN grids g ON g.id = d.grid_id
    LEFT JOIN micro_grids m ON m.id = d.micro_grid_id
    LEFT JOIN volunteer_teams team ON team.id = d.team_id
    LEFT JOIN staff_members admin ON admin.id = d.admin_id
    LEFT JOIN grid_assignments secretaryPost ON secretaryPost.id = d.secretary_post_id
    LEFT JOIN staff_members secretary ON secretary.id = secretaryPost.staff_member_id
    LEFT JOIN grid_assignments workerPost ON workerPost.id = d.worker_post_id
    LEFT JOIN staff_members worker ON worker.id = workerPost.staff_member_id
    LEFT JOIN grid_assignments leaderPost ON leaderPost.id = d.leader_post_id
    LEFT JOIN staff_members leader ON leader.id = leaderPost.staff_member_id
    LEFT JOIN staff_members teamLeader ON teamLeader.id = team.leader_id`;
}

/** A person in a chain, by the name of their post. */
type PersonOf<Post extends string> = Readonly<
  Record<`${Post}Id` | `${Post}Name` | `${Post}Phone`, string | null>
>;

/** What is behind the five links of one place; phones are encrypted. */
export type ChainRow = {
  readonly communityId: string;
  readonly communityName: string;
  readonly communityPhone: string | null;
  readonly gridId: string;
  readonly gridName: string;
  readonly branchName: string;
  readonly microGridId: string | null;
  readonly microGridName: string | null;
  readonly teamName: string | null;
  readonly adminName: string | null;
  /** 0 or 1, as the database has it: whether the one who is named stands in for another. */
  readonly secretaryStandsIn: number;
  readonly workerStandsIn: number;
  readonly leaderStandsIn: number;
} & PersonOf<'secretary'> &
  PersonOf<'worker'> &
  PersonOf<'leader'> &
  PersonOf<'teamLeader'>;
