import { describe, expect, it } from '@jest/globals';
import {
  ComplaintEventType,
  type Complaint,
  type ComplaintAction,
  type ComplaintEvent,
} from '@linge/shared/complaint/complaint.schema';
import { complaintHeadline } from './complaint-state';
import { stepActor, stepTitle } from './complaint-step';

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
    detail: {},
    photos: [],
    ...part,
  };
}

type Shown = Parameters<typeof complaintHeadline>[0];

function headline(
  state: Complaint['state'],
  last: ComplaintEvent | readonly ComplaintEvent[],
  actions: ComplaintAction[] = [],
  part: Partial<Shown> = {},
): string {
  const later = (Array.isArray(last) ? last : [last]) as ComplaintEvent[];
  const timeline = [step('ComplaintSubmitted'), ...later].map((event, index) => ({
    ...event,
    sequence: index + 1,
  }));
  return complaintHeadline({
    state,
    level: 'grid',
    solved: null,
    mergedInto: null,
    dispatches: [],
    timeline,
    availableActions: actions,
    ...part,
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
    expect(headline('closed', step('ComplaintConfirmed', byResident), [], { solved: false })).toBe(
      '您同意结案，认为没有解决',
    );
    expect(headline('closed', step('ComplaintClosed', { actorRole: null }))).toBe('十五日内没有申诉，已结案');
    const final = step('ComplaintClosed', { actorRole: null, detail: { final: true } });
    expect(headline('closed', final)).toBe('未予受理，已结案');
    expect(headline('withdrawn', step('ComplaintWithdrawn', byResident))).toBe('您已撤回');
    const mergedInto = { id: 'other', number: '20261122-48213' };
    expect(headline('merged', step('ComplaintMerged'), [], { mergedInto })).toBe(
      '已并入 20261122-48213，一起办理',
    );
  });
});

describe('where a complaint stands between grid, community, town and units', () => {
  const unitNames = ['县住房和城乡建设局', '县城市管理局'];
  const sent = step('ComplaintDispatched', { actorRole: 'communityAdmin', detail: { unitNames } });
  const taken = (name: string) =>
    step('ComplaintUnitAccepted', { actorRole: 'unitHandler', detail: { unitNames: [name] } });

  it('says which level it waits for, and why', () => {
    const up = { level: 'community' } as const;
    expect(headline('submitted', step('ComplaintSubmitted'), [], up)).toBe('已提交，等待社区受理');
    expect(headline('submitted', step('ComplaintEscalated'), [], up)).toBe('已上报到社区，等待受理');
    expect(headline('submitted', step('ComplaintOverdue'), [], up)).toBe('超过时限，已转到社区，等待受理');
    expect(headline('submitted', step('ComplaintReturnedDown'))).toBe('已交回网格，等待受理');
    const moved = step('ComplaintTransferred', { detail: { gridName: '第3网格' } });
    expect(headline('submitted', moved)).toBe('已转到第3网格，等待受理');
    const given = step('ComplaintTransferred', { handlerName: '第3网格 网格员 许文静' });
    expect(headline('submitted', given)).toBe('已转给第3网格 网格员 许文静，等待受理');
    const mine = step('ComplaintTransferred', { handlerName: '我' });
    expect(headline('submitted', mine)).toBe('已转给您，等待受理');
    const late = step('ComplaintDeadlinePassed', { actorRole: null });
    expect(headline('submitted', [moved, late])).toBe('已转到第3网格，等待受理');
    const appealed = step('ComplaintAppealed', { actorRole: 'resident', mine: true });
    expect(headline('submitted', appealed, [], up)).toBe('您已申诉，等待社区受理');
  });

  it('says which unit has it, and whether that one has taken it on since it was last sent', () => {
    expect(headline('dispatched', sent)).toBe('已派给县住房和城乡建设局，等待接单');
    expect(headline('dispatched', [sent, taken('县城市管理局')])).toBe('已派给县住房和城乡建设局，等待接单');
    expect(headline('dispatched', [sent, taken('县住房和城乡建设局')])).toBe('县住房和城乡建设局正在办理');
    const lead = { unitId: 'bureau', unitName: '县住房和城乡建设局', lead: true, note: null, updatedAt: '' };
    const waiting = { dispatches: [{ ...lead, state: 'waiting' as const }] };
    expect(headline('dispatched', [sent, step('ComplaintUnitAccepted')], [], waiting)).toBe(
      '已派给县住房和城乡建设局，等待接单',
    );
    expect(headline('dispatched', [sent, taken('县住房和城乡建设局'), sent])).toBe(
      '已派给县住房和城乡建设局，等待接单',
    );
  });

  it('says what it waits for while the clock stands still', () => {
    const until = `${new Date().getFullYear()}-12-01`;
    const laidAside = step('ComplaintSuspended', { detail: { until } });
    expect(headline('suspended', [laidAside, step('ComplaintExtended')])).toBe('暂缓办理，预计12月1日恢复');
    expect(headline('awaitingReporter', step('ComplaintAsked'), ['answer'])).toContain('请回复');
    expect(headline('awaitingReporter', step('ComplaintAsked'), ['resume'])).toBe('等待反映人补充情况');
    expect(headline('rejected', step('ComplaintRejected'), ['verify'])).toContain('请您核查');
  });

  it('says until when a refusal can be appealed against, or that it is the last answer', () => {
    const createdAt = `${new Date().getFullYear()}-11-22T20:00:00.000Z`;
    const refused = step('ComplaintRejected', { createdAt });
    expect(headline('rejected', refused, ['appeal'])).toBe('网格员未予受理，不同意可以在12月8日前申诉一次');
    expect(headline('rejected', refused)).toBe('网格员未予受理');
    const final = step('ComplaintRejected', { actorRole: 'communityAdmin', detail: { final: true } });
    expect(headline('rejected', final)).toBe('社区未予受理，这是最后的答复');
  });

  it('asks the unit that it was sent to, and afterwards whoever sent it, and nobody else', () => {
    expect(headline('dispatched', sent, ['unitAccept', 'unitReturn'])).toBe('已派给您的单位，请接单');
    const back = step('ComplaintUnitReturned', { actorRole: 'unitHandler' });
    expect(headline('inProgress', back, ['resolve', 'dispatch'])).toBe('承办单位已退回，请重新安排');
    expect(headline('inProgress', { ...back, mine: true })).toBe('您已退回，等待派单的人重新安排');
    expect(headline('inProgress', back)).toBe('承办单位已退回，等待重新安排');
    const done = step('ComplaintUnitReported', { actorRole: 'unitHandler' });
    expect(headline('inProgress', done, ['resolve'])).toBe('承办单位已反馈结果，请核实后登记处理结果');
    expect(headline('inProgress', { ...done, mine: true })).toBe('您已反馈结果，等待派单的人核实');
    expect(headline('inProgress', done)).toBe('承办单位已反馈结果，等待核实');
  });

  it('tells on the timeline what each step was about', () => {
    const until = `${new Date().getFullYear()}-12-01`;
    const missed = (kind: 'accept' | 'settle') => ({ kind, dueAt: '2026-11-30T16:00:00.000Z' });
    const titles: [ComplaintEvent['type'], ComplaintEvent['detail'], string][] = [
      ['ComplaintEscalated', { level: 'community' }, '上报到社区'],
      ['ComplaintReturnedDown', { level: 'grid' }, '交回网格办理'],
      ['ComplaintDispatched', { unitNames }, '派单给县住房和城乡建设局，县城市管理局协办'],
      ['ComplaintUnitReported', { unitNames: ['县城市管理局'] }, '县城市管理局反馈办理结果'],
      ['ComplaintSuspended', { until }, '暂缓到12月1日'],
      ['ComplaintExtended', { workingDays: 3 }, '延期3个工作日'],
      ['ComplaintMerged', { number: '20261122-48213' }, '并入 20261122-48213'],
      ['ComplaintOverdue', { level: 'town' }, '超过时限，转到乡镇'],
      ['ComplaintReopened', { level: 'town' }, '还没有解决，转到乡镇'],
      [
        'ComplaintDeadlinePassed',
        { late: { level: 'town', missed: [missed('settle')] } },
        '乡镇超过办理时限',
      ],
      [
        'ComplaintDeadlinePassed',
        { late: { level: 'community', missed: [missed('settle'), missed('accept')] } },
        '社区超过受理和办理时限',
      ],
    ];
    const waited = { actorRole: null, detail: { resumedFrom: 'awaitingReporter' } } as const;
    expect(stepTitle(step('ComplaintResumed', waited))).toBe('等了 7 天没有补充，继续办理');
    expect(stepTitle(step('ComplaintResumed', { detail: waited.detail }))).toBe('恢复办理');
    for (const [type, detail, title] of titles) expect(stepTitle(step(type, { detail }))).toBe(title);
  });

  it('has a title for every kind of step', () => {
    for (const type of ComplaintEventType.options) expect(stepTitle(step(type))).not.toBe('');
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
