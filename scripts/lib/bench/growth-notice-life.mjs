// @ts-check
import { idAt, persona, spread } from './growth-sql.mjs';

/** How many of a community stand at a time. */
const standing = 40;
/** What tells those of a bench from the demo's. */
export const benchNotice = 'bench';

/**
 * The notices of a bench: nine of ten for a grid, like the demo's own of those two kinds. Of those that stand the
 * households and readers are there as well.
 *
 * @param {string} communityId
 * @param {import('./growth-life.mjs').Life} life
 * @returns {string[]} statements
 */
export function notices(communityId, { notices: count }) {
  const own = `FROM notices WHERE community_id = '${communityId}' AND state = 'published' AND grid_id IS`;
  const like = `IF(n.n % 10, (SELECT MIN(id) ${own} NOT NULL), (SELECT MIN(id) ${own} NULL))`;
  const columns = `town_id, community_id, grid_id, level, issuer_name, author_account_id, author_role, title, text, audience,
    attachments, picture_count, importance, needs_acknowledgement, counts_by_household, is_public, reminds_daily`;
  const of = (/** @type {string} */ columns) =>
    columns.replaceAll(/\w+/g, (name) => `t.${name}`).replaceAll(/\s+/g, ' ');
  /** What hangs from the notice that one is like, for it too. */
  const copied = (/** @type {string} */ table, /** @type {string} */ more) =>
    `INSERT INTO ${table} (notice_id, ${more}, published_at) SELECT b.id, ${of(more)}, b.at
      FROM bench_notices b JOIN ${table} t ON t.notice_id = b.like_id WHERE b.stands`;
  const household = `household_id, community_id, grid_id, micro_grid_id, building_id, status, people, has_app, read_at,
    acknowledged_at`;
  const counted = 'micro_grid_id, grid_id, community_id, households, to_reach';
  return [
    `CREATE TABLE bench_notices (id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
      like_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, at DATETIME(3) NOT NULL, stands TINYINT NOT NULL)`,
    `INSERT INTO bench_notices SELECT ${idAt('n.at', "'notice', n.n")}, ${like}, n.at, n.n >= ${count - standing}
      FROM (SELECT n.n, ${spread(count)} AS at FROM bench_numbers n WHERE n.n < ${count}) n`,
    `INSERT INTO notices (id, ${columns}, state, version, revision, content_hash, published_at, ended_at, created_at,
        updated_at)
      SELECT b.id, ${of(columns)}, IF(b.stands, 'published', 'expired'), IF(b.stands, 2, 3), 1, '${benchNotice}', b.at,
        IF(b.stands, NULL, b.at + INTERVAL 10 DAY), b.at, b.at
      FROM bench_notices b JOIN notices t ON t.id = b.like_id`,
    `INSERT INTO notice_households (notice_id, ${household})
      SELECT b.id, ${of(household)} FROM bench_notices b JOIN notice_households t ON t.notice_id = b.like_id WHERE b.stands`,
    `INSERT INTO notice_counts (notice_id, ${counted})
      SELECT b.id, ${of(counted)} FROM bench_notices b JOIN notice_counts t ON t.notice_id = b.like_id WHERE b.stands`,
    copied('standing_notices', 'place_id'),
    copied('public_notices', 'community_id'),
    copied('notice_readers', 'account_id'),
    `INSERT IGNORE INTO notice_readers (notice_id, account_id, published_at)
      SELECT b.id, ${persona('resident')}, b.at FROM bench_notices b`,
    'DROP TABLE bench_notices',
  ];
}
