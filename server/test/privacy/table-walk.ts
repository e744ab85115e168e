import type { DataSource } from 'typeorm';

/** Where in the database a word stands: `table.column`, each once. Every table, every row, every column. */
export async function placesOf(dataSource: DataSource, words: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()`,
  );
  for (const { name: table } of tables) {
    const rows = await dataSource.query<Record<string, unknown>[]>(`SELECT * FROM \`${table}\``);
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
        if (words.some((word) => text.includes(word))) places.add(`${table}.${column}`);
      }
    }
  }
  return [...places].sort();
}
