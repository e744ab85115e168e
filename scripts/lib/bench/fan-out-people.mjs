// @ts-check

/** People of a household. */
const aHousehold = 3;

/** Ids as a server makes them one after the other. @param {string} kind four hexadecimal digits @param {string} number SQL */
const idOf = (kind, number) => `CONCAT('019b${kind}-0000-7000-8000-', LPAD(LOWER(HEX(${number})), 12, '0'))`;
const household = `FLOOR(n.n / ${aHousehold})`;

/**
 * Fills a community by SQL: every person like the first that is there already, three in a household, each with an
 * account; households in turn in each of its grids.
 *
 * @param {import('../database/connection.mjs').Connection} connection
 * @param {string} communityId
 * @param {number} people
 * @param {(text: string) => void} say
 */
export async function writeManyPeople(connection, communityId, people, say) {
  const of = `community_id = '${communityId}'`;
  await connection.query('CREATE TABLE bench_digits (d INT NOT NULL)');
  await connection.query('INSERT INTO bench_digits VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)');
  await connection.query('CREATE TABLE bench_numbers (n INT NOT NULL PRIMARY KEY)');
  const digits = Array.from({ length: 6 }, (_, index) => `d${index}.d * ${10 ** index}`);
  const tables = digits.map((_, index) => `bench_digits d${index}`);
  await connection.query(`INSERT INTO bench_numbers SELECT number FROM (SELECT ${digits.join(' + ')} AS number
    FROM ${tables.join(', ')}) all_numbers WHERE number < ${people}`);
  const [[{ grids } = { grids: 0 }]] = await connection.query(
    `SELECT COUNT(*) AS grids FROM grids WHERE ${of}`,
  );
  // One stairwell a grid, with as many rooms as it takes.
  await connection.query(`CREATE TABLE bench_places AS SELECT ROW_NUMBER() OVER (ORDER BY g.id) - 1 AS n, g.id AS grid_id,
      (SELECT b.id FROM buildings b WHERE b.grid_id = g.id ORDER BY b.id LIMIT 1) AS building_id
    FROM grids g WHERE g.${of}`);
  const place = `JOIN bench_places q ON q.n = MOD(${household}, ${Number(grids)})
    JOIN buildings b ON b.id = q.building_id
    JOIN building_units w ON w.id = (SELECT MIN(id) FROM building_units WHERE building_id = b.id)`;
  const firstOfHousehold = `MOD(n.n, ${aHousehold}) = 0`;
  for (const setting of ['foreign_key_checks', 'unique_checks']) await connection.query(`SET ${setting} = 0`);
  const copy = async (
    /** @type {string} */ table,
    /** @type {Record<string, string>} */ own,
    /** @type {string} */ joins,
    /** @type {string} */ where,
  ) => {
    say(table);
    const [rows] = await connection.query(`SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = DATABASE() AND table_name = '${table}' ORDER BY ordinal_position`);
    const names = rows.map((row) => String(row['name']));
    const template = names.includes('community_id') ? `WHERE ${of}` : '';
    const values = names.map((name) => own[name] ?? `t.\`${name}\``);
    await connection.query(`INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(', ')})
      SELECT ${values.join(', ')} FROM bench_numbers n JOIN (SELECT * FROM \`${table}\` ${template} LIMIT 1) t ${joins}
      WHERE ${where} ORDER BY n.n`);
  };
  const rooms = {
    id: idOf('0001', household),
    building_unit_id: 'w.id',
    number: `CONCAT('F', ${household})`,
  };
  await copy('rooms', rooms, place, firstOfHousehold);
  const home = { grid_id: 'b.grid_id', micro_grid_id: 'b.micro_grid_id' };
  await copy(
    'households',
    { id: idOf('0002', household), ...home, room_id: rooms.id, head_id: 'NULL', state: "'open'" },
    place,
    firstOfHousehold,
  );
  const unknown = Object.fromEntries(
    ['id_number', 'phone', 'other_phone'].flatMap((name) =>
      ['cipher', 'index', 'tail_index'].map((part) => [`${name}_${part}`, 'NULL']),
    ),
  );
  await copy(
    'residents',
    {
      ...{ id: idOf('0003', 'n.n'), grid_id: 'b.grid_id', household_id: idOf('0002', household) },
      ...{ ...unknown, state: "'present'", name: "'张三'" },
    },
    place,
    'TRUE',
  );
  const account = {
    ...{ id: idOf('0004', 'n.n'), open_id: `CONCAT('fan-out-', n.n)`, phone_cipher: 'NULL' },
    ...{ phone_index: 'NULL', deleted_at: 'NULL' },
  };
  await copy('accounts', account, '', 'TRUE');
  say('household_ties');
  await connection.query(`INSERT INTO household_ties
      (id, community_id, account_id, household_id, resident_id, confirmed_at, ended_at)
    SELECT ${idOf('0005', 'n.n')}, '${communityId}', ${account.id}, ${idOf('0002', household)}, ${idOf('0003', 'n.n')},
      UTC_TIMESTAMP(), NULL FROM bench_numbers n ORDER BY n.n`);
  for (const table of ['bench_digits', 'bench_numbers', 'bench_places']) {
    await connection.query(`DROP TABLE ${table}`);
  }
  await connection.query('ANALYZE TABLE rooms, households, residents, accounts, household_ties');
}
