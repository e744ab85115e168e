import { runOnDatabase } from './common/database/command-database.js';

// Compares the migrated database of DATABASE_URL with the entities. Exits 1 and prints the missing SQL where they
// differ: that SQL is what the next migration has to hold.
await runOnDatabase(async (dataSource) => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  if (!upQueries.length) {
    console.log('Entities and migrations agree');
    return;
  }
  for (const { query } of upQueries) console.log(`${query};`);
  process.exitCode = 1;
});
