import { runOnDatabase } from './common/database/command-database.js';

// Brings the database of DATABASE_URL up to the newest migration, and exits.
await runOnDatabase(async (dataSource) => {
  const done = await dataSource.runMigrations({ transaction: 'each' });
  console.log(done.length ? `Migrated: ${done.map((one) => one.name).join(', ')}` : 'Nothing to migrate');
});
