import { describe, expect, it } from '@jest/globals';
import { generateSecrets } from './machine/secrets.mjs';
import { demoEnvironment, productionEnvironment } from './server-environment.mjs';

const secrets = generateSecrets();
const databaseUrl = 'mysql://linge:x@localhost/linge';

describe('what the server is told', () => {
  it('is the demo on the port that was asked for', () => {
    const env = demoEnvironment({
      secrets,
      databaseUrl,
      port: 3456,
      publicUrl: 'http://192.168.1.2:3456',
      given: {},
    });
    expect(env).toMatchObject({
      API_DEMO: '1',
      PORT: '3456',
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'development',
    });
    expect(env['PUBLIC_URL']).toBe('http://192.168.1.2:3456');
  });

  it('is what the caller has set, where it has', () => {
    const given = { PUBLIC_URL: 'https://linge.example', TOKEN_SECRET: '', API_DEMO: '0' };
    const env = demoEnvironment({ secrets, databaseUrl, port: 3000, publicUrl: 'http://x', given });
    expect(env['PUBLIC_URL']).toBe('https://linge.example');
    expect(env['TOKEN_SECRET']).toBe(secrets.tokenSecret);
    expect(env['API_DEMO']).toBe('1');
  });

  it('never is the demo in production', () => {
    const env = productionEnvironment({ secrets, databaseUrl, port: 3000, filesDir: '/tmp/files' });
    expect(env).toMatchObject({ NODE_ENV: 'production', API_DEMO: '0' });
  });
});
