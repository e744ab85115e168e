import { describe, expect, it } from '@jest/globals';
import { cutStatement, fillStatement, replayStep } from './replay.mjs';

const one = '019b0001-0000-7000-8000-000000000001';
const other = '019b0001-0000-7000-8000-000000000002';

describe('statements that are sent again', () => {
  it('name whoever asks, wherever the one is named whom they were recorded of', () => {
    const sql = `SELECT 1 FROM t WHERE a = '${one}' OR b = '${one}'`;
    const cut = cutStatement(sql, { accountId: one });
    expect(fillStatement(cut, { accountId: other })).toBe(sql.replaceAll(one, other));
    expect(fillStatement(cut, { accountId: one })).toBe(sql);
  });

  it('stay as they are where nobody is named', () => {
    expect(fillStatement(cutStatement('SELECT 1', {}), {})).toBe('SELECT 1');
    expect(fillStatement(cutStatement('SELECT 1', { accountId: one }), {})).toBe('SELECT 1');
  });

  it('know an id that is new each time from a number that is', () => {
    const { statements, fresh } = replayStep(
      [`INSERT INTO t VALUES ('${one}', '20261127-00012')`],
      {},
      {
        row: one,
        number: '20261127-00012',
      },
    );
    expect(fresh).toEqual({ row: 'id', number: 'number' });
    expect(statements[0]?.filter((_, index) => index % 2)).toEqual(['row', 'number']);
  });
});
