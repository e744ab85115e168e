import { readConfig, type Config } from './config/config.js';
import { startSentence } from './config/start-sentence.js';

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
