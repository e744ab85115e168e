import { describe, expect, it } from '@jest/globals';
import { MediationEventType, MediationState } from '@linge/shared/mediation/mediation.schema';
import { appointmentMessages, mediationMessages, momentWords } from './mediation.wording.js';

const news = {
  type: 'MediationAppointmentPlanned',
  state: 'mediating',
  startsAt: '2026-11-28T07:00:00.000Z',
  place: '社区一楼调解室',
  day: '2026-12-10',
  complaintNumber: '20261122-48213',
  mediatorAccountId: 'worker',
} as const;

describe('what people are told of a mediation', () => {
  it('says when and where to come, as people say it', () => {
    expect(momentWords(news.startsAt)).toBe('11月28日 15:00');
    expect(mediationMessages(news).parties).toMatchObject({
      title: '请您参加调解：11月28日 15:00',
      body: '地点：社区一楼调解室。来不了请提前告诉调解员。',
    });
  });

  it('tells the mediator alone while somebody has still to confirm, and all once nobody has', () => {
    const confirmed = { ...news, type: 'MediationAgreementConfirmed' } as const;
    expect(Object.keys(mediationMessages({ ...confirmed, state: 'confirming' }))).toEqual(['mediator']);
    expect(Object.keys(mediationMessages({ ...confirmed, state: 'agreed' }))).toEqual([
      'parties',
      'mediator',
    ]);
  });

  it('tells the level above where nobody is left to mediate', () => {
    const left = { ...news, type: 'MediationHandedOver', mediatorAccountId: null } as const;
    expect(Object.keys(mediationMessages(left))).toEqual(['levelAbove']);
  });

  it('reminds of an appointment by the day, as people say it', () => {
    const near = { ...news, startsAt: new Date(news.startsAt) };
    expect(appointmentMessages(near, '2026-11-28').parties.title).toBe('今天 15:00请您参加调解');
    expect(appointmentMessages(near, '2026-11-27').mediator).toMatchObject({
      title: '明天 15:00有一场调解',
      body: expect.stringContaining('诉求 20261122-48213'),
    });
  });

  it('fits the inbox, whatever happened', () => {
    for (const type of MediationEventType.options) {
      for (const state of MediationState.options) {
        const told = mediationMessages({ ...news, type, state, place: '长'.repeat(100) });
        for (const { title, body } of Object.values(told)) {
          expect([...title].length).toBeLessThanOrEqual(100);
          expect([...body].length).toBeLessThanOrEqual(500);
        }
      }
    }
  });
});
