import { describe, expect, it } from '@jest/globals';
import { readable } from './server.mjs';

describe("the server's last words", () => {
  it('are told without JSON and without places in the code', () => {
    const log = [
      '{"level":50,"time":1795366800000,"msg":"not ready","err":{"message":"no database"}}',
      'complaint.list is in the contract but has no route',
      '    at RouteAudit.check (/srv/linge/server/src/route-audit.ts:40:32)',
    ].join('\n');
    const said = 'error not ready: no database\ncomplaint.list is in the contract but has no route';
    expect(readable(log).slice('00:00:00 '.length)).toBe(said);
  });
});
