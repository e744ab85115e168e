// @ts-check

/** Pieces of SQL by which a database is filled with what happened in years. */

/** An id shaped like a UUIDv7 of an instant; the seed makes it the same in every database. */
export const idAt = (/** @type {string} */ instant, /** @type {string} */ seed) => {
  const time = `LPAD(HEX(FLOOR(UNIX_TIMESTAMP(${instant}) * 1000)), 12, '0')`;
  const noise = `MD5(CONCAT(${seed}))`;
  return `LOWER(CONCAT(LEFT(${time}, 8), '-', RIGHT(${time}, 4), '-7', LEFT(${noise}, 3), '-a', SUBSTR(${noise}, 4, 3),
    '-', SUBSTR(${noise}, 7, 12)))`;
};
/** Another id for what belongs to a thing: the same but for its second group. */
export const idOf = (/** @type {string} */ id, /** @type {string} */ group) =>
  `CONCAT(LEFT(${id}, 9), '${group}', SUBSTR(${id}, 14))`;
/** Spread evenly over three years, the highest number today. */
export const spread = (/** @type {number} */ count) =>
  `(NOW(3) - INTERVAL FLOOR((${count} - n.n) * ${3 * 365 * 86_400} / ${count}) + 60 SECOND)`;
/** Rows to be picked by number: a table of them, numbered from 0. */
export const numbered = (
  /** @type {string} */ name,
  /** @type {string} */ columns,
  /** @type {string} */ from,
) => [
  `CREATE TABLE bench_${name} AS SELECT id, ${columns}, ROW_NUMBER() OVER (ORDER BY id) - 1 AS pick FROM ${from}`,
  `ALTER TABLE bench_${name} ADD PRIMARY KEY (pick)`,
];
export const picked = (
  /** @type {string} */ name,
  /** @type {string} */ alias,
  /** @type {string} */ number,
) => `JOIN bench_${name} ${alias} ON ${alias}.pick = (${number}) % (SELECT COUNT(*) FROM bench_${name})`;
export const persona = (/** @type {string} */ name) =>
  `(SELECT id FROM accounts WHERE open_id = 'demo-${name}')`;
