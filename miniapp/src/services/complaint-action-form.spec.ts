import { describe, expect, it } from '@jest/globals';
import {
  ComplaintAction,
  type Complaint,
  type ComplaintEvent,
} from '@linge/shared/complaint/complaint.schema';
import { ComplaintActionBodies } from '@linge/shared/complaint/complaint-action.schema';
import { actionForms, missingIn, noteHintOf, requestedActions } from './complaint-action-form';
import { emptyInput } from './complaint-action-input';

const nothing = emptyInput;
const said = { ...emptyInput, note: '已到现场' };
const unit = { id: 'unit', name: '县住房和城乡建设局' };

describe('what is asked before an action', () => {
  it('is there for everything that anybody can do, and for nothing that only the system does', () => {
    expect(requestedActions(ComplaintAction.options).sort()).toEqual(
      Object.keys(ComplaintActionBodies).sort(),
    );
    expect(requestedActions(['escalateOverdue', 'withdraw', 'closeRejected'])).toEqual(['withdraw']);
  });

  it('tells of an appeal, and of the level above, only where there is one', () => {
    const at = (level: Complaint['level'], ...types: ComplaintEvent['type'][]) => ({
      level,
      timeline: types.map((type) => ({ type }) as ComplaintEvent),
    });
    expect(noteHintOf('reject', at('grid'))).toContain('可以申诉一次');
    expect(noteHintOf('reject', at('community', 'ComplaintAppealed'))).not.toContain('申诉');
    expect(noteHintOf('reject', at('town'))).not.toContain('申诉');
    expect(noteHintOf('reopen', at('community'))).toContain('上一级');
    expect(noteHintOf('reopen', at('town'))).not.toContain('上一级');
  });

  it('asks the worker what was done before a result is sent', () => {
    expect(missingIn(actionForms.resolve, { ...nothing, note: '  ' })).toEqual({ note: '请写一写做了什么' });
    expect(missingIn(actionForms.resolve, said)).toEqual({});
  });

  it('asks the resident whether it is solved and for three scores, and leaves the words to them', () => {
    expect(missingIn(actionForms.confirm, nothing)).toEqual({
      solved: '请选一下是否解决',
      speed: '请给响应速度点几颗星',
      attitude: '请给服务态度点几颗星',
      result: '请给办理结果点几颗星',
    });
    const scores = { speed: 5, attitude: 5, result: 1 };
    expect(missingIn(actionForms.confirm, { ...nothing, solved: false, scores })).toEqual({});
    expect(
      missingIn(actionForms.confirm, { ...nothing, solved: true, scores: { ...scores, result: null } }),
    ).toEqual({ result: '请给办理结果点几颗星' });
  });

  it('wants a reason when it was not solved, and none when it is taken back or on', () => {
    expect(missingIn(actionForms.reopen, nothing)).toHaveProperty('note');
    expect(missingIn(actionForms.withdraw, nothing)).toEqual({});
    expect(missingIn(actionForms.accept, nothing)).toEqual({});
  });

  it('asks for the day, the number of days, the grid, the unit or the other complaint', () => {
    expect(missingIn(actionForms.suspend, { ...said, until: '20261301' })).toHaveProperty('until');
    expect(missingIn(actionForms.suspend, { ...said, until: '20261201' })).toEqual({});
    for (const workingDays of ['', '0', '16', '2.5', '三']) {
      expect(missingIn(actionForms.extend, { ...said, workingDays })).toHaveProperty('workingDays');
    }
    expect(missingIn(actionForms.extend, { ...said, workingDays: '15' })).toEqual({});
    expect(missingIn(actionForms.transfer, said)).toHaveProperty('gridId');
    expect(missingIn(actionForms.dispatch, said)).toHaveProperty('leadUnitId');
    expect(missingIn(actionForms.dispatch, { ...said, leadUnit: unit })).toEqual({});
    expect(missingIn(actionForms.merge, nothing)).toHaveProperty('intoId');
    expect(missingIn(actionForms.edit, { ...nothing, text: '灯坏' })).toHaveProperty('text');
  });
});
