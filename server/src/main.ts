import { setFlagsFromString } from 'node:v8';
import { readConfig, type Config } from './config/config.js';
import { startSentence } from './config/start-sentence.js';

// Left alone, V8 lets a heap grow to four times what is in use before it looks for garbage: an import of 12,000 people
// would then take twice the memory that it needs. This has it look once there is 60 % more.
setFlagsFromString('--heap-growing-percent=60');

let config: Config | undefined;
let stage: 'boot' | 'listen' = 'boot';
try {
  config = readConfig();
  // Loaded once the settings hold: a wrong one is told at once.
  const { createApp } = await import('./app.js');
  const app = await createApp(config);
  stage = 'listen';
  await app.listen(config.port, config.host);
} catch (error) {
  console.error(startSentence(error, stage, config));
  process.exit(1);
}
