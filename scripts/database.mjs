#!/usr/bin/env node
// @ts-check
import path from 'node:path';
import { readArguments } from './lib/cli.mjs';
import { provideDatabase, provideTestDatabase } from './lib/database/provide.mjs';
import { installDependencies } from './lib/machine/install.mjs';
import { requireNode } from './lib/machine/requirement.mjs';
import { provideSecrets } from './lib/machine/secrets.mjs';
import { cacheDir, dataDir } from './lib/project.mjs';
import { fail } from './lib/run/failure.mjs';
import { runMain } from './lib/run/main.mjs';
import { step } from './lib/run/step.mjs';
import { print } from './lib/run/terminal.mjs';

const help = `
node scripts/database.mjs [--test]: runs the private database alone, and prints its address, until Ctrl-C.

Without an option it is the one of npm start (.data/mariadb), for a look at the data or a backup.
  --test  an empty one whose account may create databases; it is gone when this ends. To run test files by hand:
          TEST_DATABASE_URL=<the address> NODE_OPTIONS=--experimental-vm-modules npx jest --selectProjects e2e
`;

runMain(
  async () => {
    const { values } = readArguments(help, { test: { type: 'boolean' } });
    requireNode();
    await step('Installing dependencies', (progress) =>
      installDependencies(progress, path.join(cacheDir, 'logs', 'install.log')),
    );
    const database = await step('Providing the database', (progress) => {
      if (values['test']) return provideTestDatabase(progress);
      const password = provideSecrets().databasePassword;
      return provideDatabase({ dir: path.join(dataDir, 'mariadb'), name: 'linge', password }, progress);
    });
    print(database.url);
    // a database that somebody else runs does not keep this process alive
    setInterval(() => {}, 60_000);
    fail(`The database ended by itself (${await database.exited}).`);
  },
  { signalExitCode: 0 },
);
