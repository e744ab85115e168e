import { describe, expect, it } from '@jest/globals';
import { PublicCache } from './public-cache.js';

/** An answer that comes when the test says so. */
function slow() {
  let finish: (body: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  let asked = 0;
  const make = () => {
    asked++;
    return new Promise<string>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  };
  return {
    make,
    finish: (body: string) => finish(body),
    fail: () => fail(new Error('gone')),
    asked: () => asked,
  };
}
const now = (body: string) => () => Promise.resolve(body);

describe('the cache of public reads', () => {
  it('asks once for all who come at a time, and for those after', async () => {
    const cache = new PublicCache();
    const read = slow();
    const waiting = [cache.answer('a', 60, read.make), cache.answer('a', 60, read.make)];
    read.finish('first');
    expect(await Promise.all(waiting)).toMatchObject([{ body: 'first' }, { body: 'first' }]);
    expect(await cache.answer('a', 60, now('second'))).toMatchObject({ body: 'first' });
    expect(read.asked()).toBe(1);
  });

  it('keeps no failure', async () => {
    const cache = new PublicCache();
    const read = slow();
    const waiting = [cache.answer('a', 60, read.make), cache.answer('a', 60, read.make)];
    read.fail();
    for (const one of waiting) await expect(one).rejects.toThrow('gone');
    expect(await cache.answer('a', 60, now('second'))).toMatchObject({ body: 'second' });
  });

  it('does not keep what was read before a change, though it is answered after', async () => {
    const cache = new PublicCache();
    const read = slow();
    const early = cache.answer('a', 60, read.make);
    cache.clear();
    const late = cache.answer('a', 60, now('new'));
    read.finish('old');
    expect(await early).toMatchObject({ body: 'old' });
    expect(await late).toMatchObject({ body: 'new' });
    expect(await cache.answer('a', 60, now('newer'))).toMatchObject({ body: 'new' });
  });
});
