import { describe, expect, it } from '@jest/globals';
import type { Notice } from './entities/notice.entity.js';
import { NoticeCopies } from './notice-copies.js';

const notice = (id: string, version: number) => ({ id, version }) as Notice;

/** A table of notices that counts what is read of it. */
function table(...rows: Notice[]) {
  const asked: string[][] = [];
  const load = async (ids: string[]) => {
    asked.push(ids);
    return rows.filter(({ id }) => ids.includes(id));
  };
  return { rows, asked, load };
}

describe('copies of notices', () => {
  it('are read once for all who open the same ones', async () => {
    const { asked, load } = table(notice('a', 1), notice('b', 1));
    const copies = new NoticeCopies();
    const wanted = [notice('a', 1), notice('b', 1)];
    await copies.of(wanted, load);
    expect([...(await copies.of(wanted, load)).keys()]).toEqual(['a', 'b']);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('do not count once the notice was changed', async () => {
    const { asked, load, rows } = table(notice('a', 1));
    const copies = new NoticeCopies();
    await copies.of([notice('a', 1)], load);
    rows[0] = notice('a', 2);
    expect((await copies.of([notice('a', 2)], load)).get('a')?.version).toBe(2);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('leave out what is gone', async () => {
    const { load } = table();
    expect((await new NoticeCopies().of([notice('a', 1)], load)).size).toBe(0);
  });
});
