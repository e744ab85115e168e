import type { EntityManager, ObjectLiteral, ObjectType } from 'typeorm';

/** Rows of one statement: few statements, each well under any server's packet limit. */
const statementRows = 1_000;

/**
 * Inserts whole rows, without reading anything back. `manager.insert` works the statement out anew each time, which
 * costs a submission more than all rules together; here it is put together from what TypeORM knows of the table.
 */
export async function insertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: ObjectType<Row>,
  rows: readonly Row[],
): Promise<void> {
  await insert(manager, entity, rows, '');
}

/** The same, but rows whose key is taken are left as they are. Unlike `INSERT IGNORE`, any other mistake is told. */
export async function insertMissingRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: ObjectType<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { driver } = manager.connection;
  const key = driver.escape(manager.connection.getMetadata(entity).primaryColumns[0]?.databaseName ?? 'id');
  await insert(manager, entity, rows, ` ON DUPLICATE KEY UPDATE ${key} = ${key}`);
}

async function insert<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: ObjectType<Row>,
  rows: readonly Row[],
  ending: string,
): Promise<void> {
  const { driver } = manager.connection;
  const { columns, tablePath } = manager.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  for (let start = 0; start < rows.length; start += statementRows) {
    const values = rows
      .slice(start, start + statementRows)
      .map((row) =>
        columns.map((column): unknown => driver.preparePersistentValue(column.getEntityValue(row), column)),
      );
    // The driver writes a list of lists as `(…), (…)`.
    await manager.query(`INSERT INTO ${driver.escape(tablePath)} (${names}) VALUES ?${ending}`, [values]);
  }
}
