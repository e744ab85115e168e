import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows of one INSERT: few statements, each well under any server's packet limit. */
const batchSize = 1000;

/** Inserts rows in batches, without reading anything back. */
export async function bulkInsert<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  const { columns, tableName, connection } = manager.connection.getMetadata(entity);
  const quote = (name: string) => connection.driver.escape(name);
  const names = columns.map(({ databaseName }) => quote(databaseName)).join(', ');
  const placeholders = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const values = batch.flatMap((row) =>
      columns.map((column): unknown => {
        const value: unknown = column.getEntityValue(row);
        return connection.driver.preparePersistentValue(value, column);
      }),
    );
    const tuples = batch.map(() => placeholders).join(', ');
    await manager.query(`INSERT INTO ${quote(tableName)} (${names}) VALUES ${tuples}`, values);
  }
}
