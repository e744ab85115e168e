import { describe, expect, it } from '@jest/globals';
import { ComplaintEventType } from '@linge/shared/complaint/complaint.schema';
import fc from 'fast-check';
import { drawComplaintNumber } from './complaint-number.js';
import { staffTitle } from '../common/wording/staff-title.js';
import {
  clockMessage,
  complaintMessage,
  type ComplaintListener,
  type ComplaintNews,
} from './complaint.wording.js';

const news: ComplaintNews = {
  type: 'ComplaintAccepted',
  number: '20261122-48213',
  categoryName: '路灯',
  excerpt: '楼下的路灯不亮',
  place: '西河湾小区 3栋 2单元',
  actorTitle: '第3网格 网格员',
  state: 'accepted',
  handlerTitle: null,
  note: null,
  rating: null,
  level: 'grid',
  detail: {},
};

describe('what people read about a complaint', () => {
  it('tells the resident that it was accepted, by which post, and without a name', () => {
    expect(complaintMessage(news, 'reporter')).toEqual({
      title: '您反映的“楼下的路灯不亮”已受理',
      body: '20261122-48213，第3网格 网格员正在办理。',
    });
  });

  it('tells the resident what was done and asks for an answer', () => {
    const { title, body } = complaintMessage(
      { ...news, type: 'ComplaintResolved', note: '已更换灯泡' },
      'reporter',
    );
    expect(title).toContain('请您确认');
    expect(body).toBe('20261122-48213，第3网格 网格员的办理情况：已更换灯泡。请确认是否解决并评价。');
  });

  it.each(['units', 'relieved', 'followers'] as const)(
    'tells %s no number that stands in a note',
    (listener) => {
      const note = '请打13812341234';
      for (const type of ComplaintEventType.options) {
        const { title, body } = complaintMessage({ ...news, type, note }, listener);
        expect(`${title}${body}`).not.toContain('13812341234');
      }
    },
  );

  it('tells whoever only followed to report it themselves, where the reporter took it back', () => {
    const withdrawn = { ...news, type: 'ComplaintWithdrawn', state: 'withdrawn' } as const;
    const { title, body } = complaintMessage(withdrawn, 'followers');
    expect(title).toBe('您跟进的路灯诉求（西河湾小区 3栋 2单元）已由反映人撤回');
    expect(body).toContain('问题还在就请点开后自己反映一次');
    expect(complaintMessage(withdrawn, 'reporter').body).not.toContain('自己反映');
  });

  it('says how much time is left to whoever waits for it or has to do something, and to nobody else', () => {
    const left = '还剩 2 个工作日，11月26日内办结';
    const dispatched = { ...news, type: 'ComplaintDispatched', state: 'dispatched', left } as const;
    for (const listener of ['units', 'reporter', 'followers', 'handler', 'handlers'] as const) {
      expect(complaintMessage(dispatched, listener).body).toMatch(/。还剩 2 个工作日，11月26日内办结。$/);
    }
    for (const listener of ['relieved', 'supervisors'] as const) {
      expect(complaintMessage({ ...news, type: 'ComplaintRecalled', left }, listener).body).not.toContain(
        '还剩',
      );
    }
    expect(clockMessage({ ...news, left }, 'remind', false)).toEqual({
      title: '“楼下的路灯不亮”办理时限快到了',
      body: `20261122-48213，西河湾小区 3栋 2单元。${left}。`,
    });
    expect(complaintMessage({ ...dispatched, left: null }, 'units').body).not.toContain('还剩');
  });

  it('promises an appeal only where there is one, and asks a neighbour who follows for nothing', () => {
    const refused = { ...news, type: 'ComplaintRejected', note: '不归我们管' } as const;
    expect(complaintMessage(refused, 'reporter').body).toContain('可在十五日内申诉一次');
    const final = { ...refused, detail: { final: true } };
    expect(complaintMessage(final, 'reporter').body).not.toContain('申诉');
    expect(complaintMessage(refused, 'followers').body).not.toContain('申诉');
    const done = complaintMessage({ ...news, type: 'ComplaintResolved', note: '已修好' }, 'followers');
    expect(`${done.title}${done.body}`).not.toMatch(/请您|评价/);
    const closed = complaintMessage({ ...news, type: 'ComplaintConfirmed' }, 'followers');
    expect(closed.title).toBe('您跟进的路灯诉求（西河湾小区 3栋 2单元）已结案');
  });

  it('tells staff why it goes on again', () => {
    const resumed = { ...news, type: 'ComplaintResumed', note: null } as const;
    const title = (more: Partial<ComplaintNews>) =>
      complaintMessage({ ...resumed, ...more }, 'handler').title;
    const itself = { actorTitle: '' };
    expect(title({ ...itself, detail: { resumedFrom: 'suspended' } })).toContain('暂缓到期，继续办理');
    expect(title({ ...itself, detail: { resumedFrom: 'awaitingReporter' } })).toContain(
      '等了 7 天没有补充，继续办理',
    );
    expect(title({ detail: { resumedFrom: 'suspended' } })).toContain('已恢复办理');
  });

  it('ends the same way for every unit that need not go on, and for nobody else: that message opens nothing', () => {
    const told: ComplaintListener[] = ['handlers', 'reporter', 'followers', 'handler', 'supervisors'];
    const relieving = ['Withdrawn', 'Overdue', 'Recalled', 'UnitReported', 'UnitReturned'] as const;
    for (const step of relieving) {
      const type = `Complaint${step}` as const;
      expect(complaintMessage({ ...news, type }, 'relieved').title).toMatch(/，不必再办理$/);
    }
    for (const type of ComplaintEventType.options) {
      for (const listener of told) {
        expect(complaintMessage({ ...news, type }, listener).title).not.toMatch(/，不必再办理$/);
      }
    }
    expect(complaintMessage({ ...news, type: 'ComplaintDispatched' }, 'units').title).not.toContain(
      '不必再办理',
    );
  });

  it('fits the inbox, whatever was written', () => {
    const long = fc.string({ unit: 'grapheme', maxLength: 1_000 });
    const listeners = fc.constantFrom<ComplaintListener[]>(
      'handlers',
      'reporter',
      'followers',
      'handler',
      'supervisors',
      'units',
      'relieved',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...ComplaintEventType.options),
        listeners,
        long,
        long,
        (type, listener, note, place) => {
          const message = complaintMessage(
            { ...news, type, note, excerpt: note.slice(0, 60), place: place.slice(0, 120) },
            listener,
          );
          expect([...message.title].length).toBeLessThanOrEqual(100);
          expect([...message.body].length).toBeLessThanOrEqual(500);
        },
      ),
    );
  });

  it('names staff by post, and by grid where the post belongs to one', () => {
    expect(staffTitle('gridWorker', '第3网格', '王*')).toBe('第3网格 网格员 王*');
    expect(staffTitle('communityAdmin', '第3网格', undefined)).toBe('社区党委');
  });
});

describe('a complaint number', () => {
  it('is the day and five digits, and gets longer when a day is nearly used up', () => {
    expect(drawComplaintNumber('2026-11-22', 1)).toMatch(/^20261122-\d{5}$/);
    expect(drawComplaintNumber('2026-11-22', 7)).toMatch(/^20261122-\d{8}$/);
  });
});
