import { describe, expect, it } from '@jest/globals';
import type { OutboxMessage } from './entities/outbox-message.entity.js';
import { OutboxHandlers, type OutboxBatchHandler } from './outbox.handlers.js';

describe('what one handler takes in one piece', () => {
  it('is what follows each other of its topics; what others hear of in between stays in its place', async () => {
    const message = (topic: string) => ({ topic }) as OutboxMessage;
    const handlers = new OutboxHandlers();
    const together: OutboxBatchHandler = () => Promise.resolve();
    handlers.registerForAll(['rain', 'storm'], together);
    handlers.register('news', () => Promise.resolve());
    const topics = ['rain', 'storm', 'news', 'news', 'storm', 'rain'];
    const runs = handlers.runsOf(topics.map(message));
    expect(runs.map(({ messages }) => messages.map(({ topic }) => topic))).toEqual([
      ['rain', 'storm'],
      ['news'],
      ['news'],
      ['storm', 'rain'],
    ]);
    expect(() => handlers.registerForAll(['hail', 'storm'], together)).toThrow('storm');
  });
});
