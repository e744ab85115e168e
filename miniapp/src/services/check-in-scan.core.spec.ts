import { describe, expect, it } from '@jest/globals';
import type { OwnCheckIn } from '@linge/shared/check-in/check-in.schema';
import { ApiError, NetworkError } from './api-error';
import { createScanOutbox, type KeptScan } from './check-in-scan.core';
import { keptInMemory } from './kept-items.fake';

const scan = (id: string): KeptScan => ({
  ...{ id, accountId: 'me', activityId: 'a', startsAt: '2026-11-28T01:00:00.000Z' },
  ...{ kind: 'come', code: '482913', scannedAt: '2026-11-28T01:02:00.000Z' },
});

function phone() {
  const disk = new Map<string, unknown>();
  const state = { failing: null as Error | null };
  const told = { sent: [] as string[], refused: [] as string[] };
  const outbox = createScanOutbox({
    scans: keptInMemory<KeptScan>(disk, 'scan.'),
    accountId: () => 'me',
    send: (_activityId, body) => {
      expect(body).not.toHaveProperty('accountId');
      told.sent.push(body.id);
      return state.failing ? Promise.reject(state.failing) : Promise.resolve({} as OwnCheckIn);
    },
    onDone: () => undefined,
    onRefused: ({ id }, code) => void told.refused.push(`${id} ${code}`),
    random: () => 0.5,
    wakeAfter: () => undefined,
  });
  return { outbox, state, told, disk };
}

describe('a scanned code', () => {
  it('says at once what became of it', async () => {
    const { outbox, state, disk } = phone();
    expect(await outbox.scan(scan('1'))).toMatchObject({ kind: 'done' });
    state.failing = new ApiError(409, 'CHECK_IN_CODE_EXPIRED', null);
    expect(await outbox.scan(scan('2'))).toEqual({ kind: 'refused', code: 'CHECK_IN_CODE_EXPIRED' });
    expect(disk.size).toBe(0);
  });

  it('is kept without a network and sent once it is back, under the same name', async () => {
    const { outbox, state, told, disk } = phone();
    state.failing = new NetworkError('unreachable');
    expect(await outbox.scan(scan('1'))).toEqual({ kind: 'waiting' });
    expect(disk.size).toBe(1);
    state.failing = null;
    await outbox.drain();
    expect(told.sent).toEqual(['1', '1']);
    expect(disk.size).toBe(0);
  });

  it('that is refused hours later is told', async () => {
    const { outbox, state, told } = phone();
    state.failing = new NetworkError('timeout');
    await outbox.scan(scan('1'));
    state.failing = new ApiError(409, 'CHECK_IN_NOT_OPEN', null);
    await outbox.drain();
    expect(told.refused).toEqual(['1 CHECK_IN_NOT_OPEN']);
  });
});
