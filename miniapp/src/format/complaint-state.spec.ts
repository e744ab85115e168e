import { describe, expect, it } from '@jest/globals';
import type { Complaint, ComplaintAction, ComplaintEvent } from '@linge/shared/complaint/complaint.schema';
import { complaintHeadline, stepActor, stepTitle } from './complaint-state';

function step(type: ComplaintEvent['type'], part: Partial<ComplaintEvent> = {}): ComplaintEvent {
  return {
    id: '019a0000-0000-7000-8000-000000000000',
    type,
    sequence: 1,
    createdAt: '2026-11-22T08:00:00.000Z',
    actorRole: 'gridWorker',
    actorName: '第9网格 网格员 罗*',
    handlerName: null,
    mine: false,
    note: null,
    rating: null,
    photos: [],
    ...part,
  };
}

function headline(state: Complaint['state'], last: ComplaintEvent, actions: ComplaintAction[] = []): string {
  return complaintHeadline({
    state,
    timeline: [step('ComplaintSubmitted'), last],
    availableActions: actions,
  });
}

describe('what a complaint’s page says at its top', () => {
  it('says who has taken it on', () => {
    expect(headline('accepted', step('ComplaintAccepted'))).toBe('网格员已受理，正在处理');
    expect(headline('accepted', step('ComplaintAccepted', { mine: true }))).toBe('您已受理，正在处理');
    expect(headline('accepted', step('ComplaintAccepted', { actorRole: 'communityAdmin' }))).toBe(
      '社区已受理，正在处理',
    );
  });

  it('asks for an answer only those who may give one', () => {
    const resolved = step('ComplaintResolved');
    expect(headline('resolved', resolved, ['confirm', 'reopen'])).toBe('网格员已处理，请您确认');
    expect(headline('resolved', resolved, ['verify'])).toBe('网格员已处理，请您核查');
    expect(headline('resolved', resolved)).toBe('网格员已处理，等待确认');
  });

  it('says who goes on with it once somebody else has taken it over', () => {
    const actor = { actorRole: 'communityAdmin', actorName: '社区党委 王*' } as const;
    const given = step('ComplaintHandedOver', { ...actor, handlerName: '第9网格 网格员 李*' });
    expect(headline('accepted', given)).toBe('已由第9网格 网格员 李*接手，正在处理');
    expect(stepTitle(given)).toBe('移交给第9网格 网格员 李*');
    expect(headline('submitted', step('ComplaintHandedOver', actor))).toBe(
      '原办理人岗位有变动，等待网格重新受理',
    );
  });

  it('says that it goes on when the resident was not content', () => {
    const reopened = step('ComplaintReopened', { actorRole: 'resident', actorName: null });
    expect(headline('accepted', reopened)).toBe('反映人说还没有解决，正在继续处理');
    expect(headline('accepted', { ...reopened, mine: true })).toBe('您说还没有解决，正在继续处理');
  });

  it('says how it ended', () => {
    const byResident = { actorRole: 'resident', mine: true } as const;
    expect(headline('closed', step('ComplaintConfirmed', byResident))).toBe('您已确认解决');
    expect(headline('closed', step('ComplaintVerified', { actorRole: 'branchSecretary' }))).toBe(
      '网格党支部书记已核查结案',
    );
    expect(headline('withdrawn', step('ComplaintWithdrawn', byResident))).toBe('您已撤回');
  });
});

describe('who took a step', () => {
  it('is me, a name, or a post where the name must not be told', () => {
    expect(stepActor(step('ComplaintAccepted', { mine: true }))).toBe('我');
    expect(stepActor(step('ComplaintAccepted'))).toBe('第9网格 网格员 罗*');
    expect(stepActor(step('ComplaintAccepted', { actorName: null }))).toBe('网格员');
    expect(stepActor(step('ComplaintAccepted', { actorName: null, actorRole: null }))).toBeNull();
  });
});
