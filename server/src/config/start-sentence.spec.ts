import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.js';
import { startSentence } from './start-sentence.js';

const config = { port: 80, filesDir: '/srv/files' };
const failure = (more: object) => Object.assign(new Error('sesame'), more);

describe('the sentence for whoever starts the server', () => {
  it.each([
    [{ code: 'EADDRINUSE' }, 'listen', /^Port 80 is taken/],
    [{ code: 'EACCES' }, 'listen', /^Port 80 may not be used/],
    [{ code: 'ENOTFOUND' }, 'listen', /^HOST is no address/],
    [{ code: 'ENOTFOUND' }, 'boot', /^The database .* its host name is unknown/],
    [{ code: 'EACCES', path: '/srv/files/unfinished' }, 'boot', /^FILES_DIR cannot be used \(EACCES\)/],
    [{ code: 'ENOENT', path: '/run/db.sock' }, 'boot', /^The database .* its socket is not there/],
    [{ code: 'ER_ACCESS_DENIED_ERROR' }, 'boot', /^The database .* does not know this user/],
    [{ code: 'ER_SOMETHING_NEW' }, 'boot', /^The database .* it refuses/],
  ] as const)('%j while it %ss', (error, stage, sentence) => {
    const text = startSentence(failure(error), stage, config);
    expect(text).toMatch(sentence);
    expect(text).not.toContain('sesame');
    expect(text).not.toContain('\n');
  });

  it('lists bad settings', () => {
    expect(startSentence(new ConfigError('PORT: must be …'), 'boot')).toMatch(/\nPORT: must be …$/);
  });

  it('keeps the stack of a fault of ours', () => {
    expect(startSentence(new Error('a fault'), 'boot', config)).toMatch(/a fault\n\s+at /);
  });
});
