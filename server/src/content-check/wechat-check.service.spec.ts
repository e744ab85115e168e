import { describe, expect, it } from '@jest/globals';
import { Clock } from '../common/clock/clock.js';
import type { Config } from '../config/config.js';
import type { WechatOptions } from '../wechat/wechat.options.js';
import type { WechatCheckProblem } from './entities/wechat-check-problem.entity.js';
import type { WechatCheckRepository } from './wechat-check.repository.js';
import { WechatCheckService } from './wechat-check.service.js';

const callback = { token: 't', aesKey: 'k' };

function serviceWith(
  rows: readonly Partial<WechatCheckProblem>[],
  { contentChecks = true, options = { callback } }: { contentChecks?: boolean; options?: object } = {},
  now = new Date('2026-11-27T08:00:00Z'),
) {
  const clock = new (class extends Clock {
    override now(): Date {
      return now;
    }
  })();
  const noted: string[] = [];
  const repository = {
    all: () => Promise.resolve(rows),
    note: ({ kind, reason }: WechatCheckProblem) => Promise.resolve(void noted.push(`${kind} ${reason}`)),
    clear: (kind: string, but = '') => Promise.resolve(void noted.push(`${kind} works ${but}`.trim())),
  };
  const service = new WechatCheckService(
    { contentChecks } as Config,
    repository as unknown as WechatCheckRepository,
    clock,
    options as WechatOptions,
  );
  return { service, noted };
}
const met = (reason: WechatCheckProblem['reason'], since: string, lastAt: string) => [
  { kind: 'text' as const, reason, since: new Date(since), lastAt: new Date(lastAt) },
];
const shown = async (...args: Parameters<typeof serviceWith>) =>
  (await serviceWith(...args).service.problems()).problems.map(({ kind, reason }) => `${kind} ${reason}`);

describe('whether WeChat looks at content', () => {
  it('is told while a quota is used up, and not once it is another day in Beijing', async () => {
    const rows = met('quotaUsedUp', '2026-11-27T07:00:00Z', '2026-11-27T07:50:00Z');
    expect(await shown(rows)).toEqual(['text quotaUsedUp']);
    expect(await shown(rows, {}, new Date('2026-11-27T16:01:00Z'))).toEqual([]);
  });

  it('is not told of a moment in which WeChat did not answer', async () => {
    expect(await shown(met('unreachable', '2026-11-27T07:59:00Z', '2026-11-27T07:59:10Z'))).toEqual([]);
    expect(await shown(met('unreachable', '2026-11-27T07:50:00Z', '2026-11-27T07:59:10Z'))).toEqual([
      'text unreachable',
    ]);
  });

  it('is told where nothing is checked, and where verdicts on pictures cannot get here', async () => {
    expect(await shown([], { contentChecks: false })).toEqual(['text off', 'image off']);
    expect(await shown([], { options: {} })).toEqual(['image noVerdict']);
  });

  it('is written down once, and again when it is otherwise', async () => {
    const { service, noted } = serviceWith([]);
    service.failed('text', 'notPermitted');
    service.failed('text', 'other');
    await service.keep();
    service.failed('text', 'notPermitted');
    await service.keep();
    service.answered('text');
    service.accepted();
    await service.keep();
    expect(noted).toEqual(['text notPermitted', 'text works', 'image works noVerdict']);
  });
});
