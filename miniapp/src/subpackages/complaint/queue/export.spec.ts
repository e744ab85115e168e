import { describe, expect, it } from '@jest/globals';
import { exportOf } from './export';

const period = { from: '2026-11-01', to: '2026-11-24' };
const atHand = {
  filter: { state: 'submitted', urgent: 'yes', gridId: 'g' },
  state: '待受理',
  where: ['第3网格', '紧急'],
} as const;

describe('an export from the queue', () => {
  it('of the list at hand is narrowed as it is seen, and says so', () => {
    expect(exportOf('waiting', atHand, period)).toEqual({
      query: atHand.filter,
      fileName: '诉求清单-待受理-第3网格-紧急.xlsx',
      text: '待受理，第3网格，紧急。和现在看到的清单一样',
    });
    const all = exportOf('waiting', { ...atHand, filter: {}, state: null, where: [] }, period);
    expect(all).toMatchObject({ query: {}, fileName: '诉求清单-待办.xlsx' });
  });

  it('of a time holds every state, whichever tab is open, and keeps what else narrows it', () => {
    const { query, fileName, text } = exportOf('period', atHand, period);
    expect(query).toEqual({ urgent: 'yes', gridId: 'g', ...period });
    for (const words of [fileName, text]) {
      expect(words).toContain('全部状态');
      expect(words).not.toContain('待受理');
    }
    expect(text).toContain('办结的也在内');
    const verifying = exportOf('period', { ...atHand, filter: { toVerify: 'yes' } }, period);
    expect(verifying.query).toEqual(period);
  });
});
