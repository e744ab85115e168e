import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { nobodyId } from '../../src/account/account-trace.js';
import { BlindIndex } from '../../src/common/crypto/blind-index.js';
import { FieldCipher, fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { runCommand, testSecrets } from '../support/server-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Milliseconds for a test that seeds, on a slow and busy machine. */
const patience = 60_000;

const seed = (database: TestDatabase) => runCommand('seed.js', { DATABASE_URL: database.url });

/** A checksum of each table's content. */
async function checksums({ dataSource }: TestDatabase): Promise<Map<string, string>> {
  const tables = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const sums = await dataSource.query<{ Table: string; Checksum: string }[]>(
    `CHECKSUM TABLE ${tables.map((table) => `\`${table}\``).join(', ')}`,
  );
  return new Map(sums.map(({ Table, Checksum }) => [Table, Checksum]));
}

async function count(dataSource: DataSource, sql: string): Promise<number> {
  const [row] = await dataSource.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM ${sql}`);
  return Number(row?.n);
}

/** But for the account that nobody has, which a migration writes. */
async function rowsInAll({ dataSource }: TestDatabase): Promise<number> {
  const counts = await Promise.all(
    dataSource.entityMetadatas.map(({ tableName }) => count(dataSource, `\`${tableName}\``)),
  );
  const nobody = await count(dataSource, `accounts WHERE id = '${nobodyId}'`);
  return counts.reduce((sum, one) => sum + one, 0) - nobody;
}

describe('seeding an empty database', () => {
  let database: TestDatabase;
  const inXihe = `community_id = (SELECT id FROM communities WHERE name = '西河社区')`;
  const number = (sql: string) => count(database.dataSource, sql);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { code, output } = await seed(database);
    expect([code, output]).toEqual([0, expect.stringContaining('Seeded in')]);
  }, patience);
  afterAll(() => database.drop());

  it('brings in as many households and people as 西河社区 has', async () => {
    expect(await number(`households WHERE ${inXihe}`)).toBe(3438);
    expect(await number(`residents WHERE ${inXihe}`)).toBe(11_831);
    expect(await number(`households WHERE ${inXihe} AND residency = 'permanent'`)).toBe(2618);
    expect(await number(`residents WHERE ${inXihe} AND residency = 'permanent'`)).toBe(7159);
    expect(await number(`households WHERE ${inXihe} AND residency = 'floating'`)).toBe(820);
    expect(await number(`residents WHERE ${inXihe} AND residency = 'floating'`)).toBe(4672);
  });

  it('brings in those who serve it', async () => {
    const inRole = (role: string) =>
      number(
        `(SELECT DISTINCT staff_member_id FROM grid_assignments WHERE ${inXihe} AND role = '${role}') people`,
      );
    expect(await number(`grids WHERE ${inXihe}`)).toBe(10);
    expect(await inRole('gridWorker')).toBe(10);
    expect(await inRole('branchSecretary')).toBe(4);
    expect(await inRole('partTimeMember')).toBe(22);
    expect(await inRole('partTimeGridWorker')).toBe(16);
    expect(await number(`party_groups WHERE ${inXihe}`)).toBe(9);
    expect(await number(`units WHERE ${inXihe} AND kind = 'assigned'`)).toBe(9);
    expect(await number(`units WHERE ${inXihe} AND kind = 'stationed'`)).toBe(10);
    expect(await number(`staff_members WHERE ${inXihe} AND party_member = 1`)).toBe(52);
  });

  it('keeps grid and community of every row in step', async () => {
    expect(
      await number(`residents r JOIN households h ON h.id = r.household_id
        WHERE r.grid_id <> h.grid_id OR r.community_id <> h.community_id OR r.residency <> h.residency`),
    ).toBe(0);
    expect(
      await number(`households h JOIN rooms m ON m.id = h.room_id
        JOIN building_units u ON u.id = m.building_unit_id JOIN buildings b ON b.id = u.building_id
        WHERE h.grid_id <> b.grid_id OR h.micro_grid_id <> b.micro_grid_id`),
    ).toBe(0);
    expect(
      await number(
        `households h LEFT JOIN residents r ON r.id = h.head_id WHERE NOT h.id <=> r.household_id`,
      ),
    ).toBe(0);
  });

  it('brings in the ledger: schools, work, landlords, ends of terms, second homes', async () => {
    expect(await number(`residents WHERE ${inXihe} AND political_status = 'partyMember'`)).toBe(592);
    expect(await number(`residents WHERE ${inXihe} AND term_ends_on < '2026-07-01'`)).toBe(240);
    expect(await number(`households WHERE ${inXihe} AND landlord_name IS NOT NULL`)).toBe(680);
    expect(await number(`households WHERE landlord_phone_cipher LIKE '1.%'`)).toBeGreaterThan(600);
    expect(await number(`other_homes WHERE ${inXihe} AND until IS NULL`)).toBe(14);
  });

  it('stores ID numbers and phones encrypted, to be found by their blind index', async () => {
    const [key] = testSecrets.DATA_KEYS.split(':').slice(1);
    const cipher = new FieldCipher(new Map([[1, Buffer.from(key ?? '', 'base64')]]));
    const index = new BlindIndex(Buffer.from(testSecrets.BLIND_INDEX_KEY, 'base64'));
    const people = await database.dataSource.query<Record<string, string>[]>(
      `SELECT id, id_number_cipher, id_number_index, phone_cipher, phone_index FROM residents
        WHERE phone_cipher IS NOT NULL ORDER BY id LIMIT 50`,
    );
    for (const person of people) {
      const id = person['id'] ?? '';
      const idNumber = cipher.decrypt(person['id_number_cipher'] ?? '', fieldPlace.residentIdNumber(id));
      const phone = cipher.decrypt(person['phone_cipher'] ?? '', fieldPlace.residentPhone(id));
      expect(idNumber).toMatch(/^99\d{15}[\dX]$/);
      expect(phone).toMatch(/^154\d{8}$/);
      expect([index.idNumber(idNumber), index.phone(phone)]).toEqual([
        person['id_number_index'],
        person['phone_index'],
      ]);
    }
    expect(people).toHaveLength(50);
    expect(await number(`residents WHERE id_number_cipher IS NULL OR LENGTH(id_number_cipher) < 40`)).toBe(0);
  });

  it(
    'changes nothing the second time',
    async () => {
      const before = await checksums(database);
      const { code, output } = await seed(database);
      expect([code, output.trim()]).toEqual([0, 'Nothing to seed']);
      expect(await checksums(database)).toEqual(before);
    },
    patience,
  );
});

describe('seeding that does not go smoothly', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is refused in production, with a sentence', async () => {
    const { code, output } = await runCommand('seed.js', {
      DATABASE_URL: database.url,
      NODE_ENV: 'production',
    });
    expect(code).toBe(1);
    expect(output.trim()).toBe('Settings: NODE_ENV: the demo community is not seeded when it is production');
    expect(await rowsInAll(database)).toBe(0);
  });

  it(
    'leaves nothing behind when it is killed in the middle, and completes the next time, even twice at once',
    async () => {
      const script = fileURLToPath(new URL('../../dist/seed.js', import.meta.url));
      const killed = spawn(process.execPath, [script], {
        env: { PATH: process.env['PATH'], NODE_ENV: 'test', ...testSecrets, DATABASE_URL: database.url },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      killed.stdout.on('data', (chunk: Buffer) => {
        if (chunk.includes('households')) killed.kill('SIGKILL');
      });
      expect(await once(killed, 'close')).toEqual([null, 'SIGKILL']);
      expect(await rowsInAll(database)).toBe(0);

      const runs = await Promise.all([seed(database), seed(database)]);
      expect(runs.map(({ code }) => code)).toEqual([0, 0]);
      expect(runs.filter(({ output }) => output.includes('Seeded in'))).toHaveLength(1);
      expect(runs.filter(({ output }) => output.trim() === 'Nothing to seed')).toHaveLength(1);
      expect(await count(database.dataSource, 'communities')).toBe(2);
      expect(await count(database.dataSource, 'households')).toBe(3498);
    },
    patience,
  );
});
