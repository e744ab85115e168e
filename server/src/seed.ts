import { BlindIndex } from './common/crypto/blind-index.js';
import { FieldCipher } from './common/crypto/field-cipher.js';
import { runOnDatabase } from './common/database/command-database.js';
import { demoFieldKeys } from './config/field-keys.js';
import { DraftEncryption } from './demo/seed/encrypt.js';
import { seedDemo } from './demo/seed/seed-demo.js';

// Writes the demo communities into the migrated database of DATABASE_URL unless they are there, and exits.
await runOnDatabase(async (dataSource) => {
  const started = performance.now();
  const { dataKeys, blindIndexKey } = demoFieldKeys();
  const encryption = new DraftEncryption(new FieldCipher(dataKeys), new BlindIndex(blindIndexKey));
  const written = await seedDemo(dataSource, encryption, new Date(), (line) => console.log(line));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(written ? `Seeded in ${seconds} s` : 'Nothing to seed');
});
