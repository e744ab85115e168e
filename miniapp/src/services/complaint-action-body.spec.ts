import { describe, expect, it } from '@jest/globals';
import { ComplaintActionBodies, type RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import { actionBody } from './complaint-action-body';
import { emptyInput, type ActionInput } from './complaint-action-input';

const id = '019a0000-0000-7000-8000-000000000001';
const other = '019a0000-0000-7000-8000-000000000002';
const filled: ActionInput = {
  note: ' 已到现场看过 ',
  solved: false,
  scores: { speed: 5, attitude: 4, result: 1 },
  until: '2026.12.1',
  workingDays: '7',
  leadUnit: { id, name: '县住房和城乡建设局' },
  helpingUnits: [
    { id, name: '县住房和城乡建设局' },
    { id: other, name: '县城市管理局' },
  ],
  releaseReporter: true,
  gridId: id,
  taker: { id: other, name: '第10网格 网格员 王建国' },
  into: { id, name: '20261122-48213 路灯不亮' },
  text: ' 路灯又不亮了 ',
  placeDetail: '三楼拐角',
  category: { id, name: '路灯' },
  keptPhotoIds: [other],
  photoIds: [id],
};
const actions = Object.keys(ComplaintActionBodies) as RequestedAction[];

describe('what goes over the wire with an action', () => {
  it.each(actions)('fits the contract of %s, and says nothing twice', (action) => {
    const body = actionBody(action, 3, filled);
    const parsed = ComplaintActionBodies[action].safeParse(body);
    expect(parsed.error?.issues ?? []).toEqual([]);
    // nothing that the action does not carry goes along
    expect(Object.keys(parsed.data ?? {})).toEqual(expect.arrayContaining(Object.keys(body)));
  });

  it('names the leading unit once, and the day as a day', () => {
    expect(actionBody('dispatch', 1, filled)).toMatchObject({ leadUnitId: id, helpingUnitIds: [other] });
    expect(actionBody('suspend', 1, filled)).toMatchObject({ until: '2026-12-01', note: '已到现场看过' });
  });

  it('says of a report what was changed, and nothing of what was left as it was', () => {
    expect(actionBody('edit', 1, filled)).toMatchObject({ categoryId: id, photoIds: [other, id] });
    expect(actionBody('edit', 1, { ...emptyInput, text: '路灯不亮了' })).toEqual({
      ...{ version: 1, text: '路灯不亮了' },
    });
  });

  it('leaves out words that nobody wrote, where none are needed', () => {
    expect(actionBody('accept', 1, emptyInput)).toEqual({ version: 1 });
    expect(actionBody('withdraw', 1, { ...emptyInput, note: ' ' })).toEqual({ version: 1 });
  });
});
