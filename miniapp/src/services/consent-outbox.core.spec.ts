import { describe, expect, it } from '@jest/globals';
import type { RecordConsent } from '@linge/shared/subscription/subscription.schema';
import { ApiError, NetworkError } from './api-error';
import { createConsentOutbox, type KeptConsent } from './consent-outbox.core';

const consent = (id: string, accountId = 'me'): KeptConsent => ({
  id,
  accountId,
  answers: [{ template: 'complaintProgress', answer: 'accept' }],
  answeredAt: '2026-11-27T01:00:00.000Z',
});
const refusal = (status: number) =>
  new ApiError(status, status === 409 ? 'ID_ALREADY_USED' : 'SERVICE_UNAVAILABLE', null);

function phone(answer: (sent: RecordConsent) => unknown = () => undefined) {
  let waiting: readonly KeptConsent[] = [];
  let wake: (() => void) | null = null;
  const told = { sent: [] as string[], accountId: 'me' as string | null };
  const outbox = createConsentOutbox({
    kept: { get: () => waiting, set: (next) => void (waiting = next) },
    accountId: () => told.accountId,
    send: (body) => {
      expect(body).not.toHaveProperty('accountId');
      told.sent.push(body.id);
      const refused = answer(body);
      return refused instanceof Error ? Promise.reject(refused) : Promise.resolve({ items: [] });
    },
    random: () => 0.5,
    wakeAfter: (delayMs, task) => void (wake = delayMs === null ? null : task),
    onSent: () => undefined,
  });
  return {
    outbox,
    told,
    waiting: () => waiting.map(({ id }) => id),
    wake: () => wake?.(),
    asleep: () => wake === null,
  };
}

describe('an answer to WeChat', () => {
  it('is sent at once and forgotten when the server has it', async () => {
    const { outbox, told, waiting } = phone();
    await outbox.add(consent('a'));
    expect(told.sent).toEqual(['a']);
    expect(waiting()).toEqual([]);
  });

  it('is kept without a network, and sent under the same name when there is one', async () => {
    let online = false;
    const { outbox, told, waiting, wake, asleep } = phone(() =>
      online ? undefined : new NetworkError('unreachable'),
    );
    await outbox.add(consent('a'));
    await outbox.add(consent('b'));
    expect(waiting()).toEqual(['a', 'b']);
    online = true;
    wake();
    await outbox.drain();
    expect(waiting()).toEqual([]);
    expect(told.sent.slice(-2)).toEqual(['a', 'b']);
    expect(asleep()).toBe(true);
  });

  it('waits for its own account', async () => {
    const { outbox, told, waiting } = phone();
    await outbox.add(consent('theirs', 'somebody else'));
    expect([told.sent, waiting()]).toEqual([[], ['theirs']]);
    told.accountId = 'somebody else';
    await outbox.drain();
    expect(waiting()).toEqual([]);
  });

  it('waits while the server is busy, and is forgotten when the server will not have it', async () => {
    const busy = phone(() => refusal(503));
    await busy.outbox.add(consent('a'));
    expect(busy.waiting()).toEqual(['a']);
    const refused = phone(() => refusal(409));
    await refused.outbox.add(consent('a'));
    expect(refused.waiting()).toEqual([]);
  });
});
