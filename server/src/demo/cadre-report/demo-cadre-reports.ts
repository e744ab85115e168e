import type { CadreReportEvent } from '../../cadre-report/entities/cadre-report-event.entity.js';
import type { CadreReportRecipient } from '../../cadre-report/entities/cadre-report-recipient.entity.js';
import type { CadreReport } from '../../cadre-report/entities/cadre-report.entity.js';
import { shanghaiDay } from '../../common/clock/clock.js';
import { addDays } from '../../common/clock/working-day.policy.js';
import { demoEpoch, demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';

/** A report before encryption. */
export type CadreReportDraft = Omit<CadreReport, 'whoCipher' | 'textCipher'> & {
  readonly who: string;
  readonly text: string;
};
export type CadreReportEventDraft = Omit<CadreReportEvent, 'textCipher'> & { readonly text: string | null };

export interface CadreReportRows {
  readonly recipients: readonly CadreReportRecipient[];
  readonly reports: readonly CadreReportDraft[];
  readonly events: readonly CadreReportEventDraft[];
}

/**
 * Whom 西河社区 names, who serves no grid; a report that waits for that person, and one about the community that the town
 * has answered. Nobody has their claim codes.
 */
export function generateCadreReports(demo: DemoCommunity, now: Date): CadreReportRows {
  const today = shanghaiDay(now);
  const communityId = demo.community.id;
  const named = demo.staffMembers.find(({ accountId }) => accountId === demoId('account', 'unitHandler'));
  if (!named) throw new RangeError('The demo has nobody to name');
  const report = (index: number, receivedOn: string, more: Partial<CadreReportDraft>): CadreReportDraft => ({
    ...{ id: demoId('cadreReport', index), communityId, recipientStaffMemberId: null, townSince: null },
    ...{ about: 'person', who: '', text: '', state: 'received', version: 1, claimHash: null },
    ...{ number: `${receivedOn.replaceAll('-', '')}-0${index}417`, contentHash: '', receivedOn },
    ...{ takeUpDueOn: addDays(receivedOn, 5), answerDueOn: addDays(receivedOn, 21) },
    ...{ takeUpToldOn: null, answerToldOn: null, untold: false, satisfied: null },
    ...more,
  });
  const event = (reportId: string, sequence: number, more: Partial<CadreReportEventDraft>) => ({
    ...{ id: demoId(`cadreReportEvent ${reportId}`, sequence), reportId, sequence },
    ...{ type: 'CadreReportReceived' as const, action: null, fromState: null, toState: 'received' as const },
    ...{ actorAccountId: null, actorRole: null, text: null, happenedOn: today },
    ...more,
  });
  const waiting = report(1, addDays(today, -1), {
    ...{ recipientStaffMemberId: named.id, who: '网格员' },
    text: '上次来登记的时候，没有出示工作证就要看户口簿，问他是哪个单位的也不说，态度很不好。',
  });
  const answered = report(2, addDays(today, -9), {
    ...{ about: 'community', townSince: addDays(today, -9), state: 'answered', version: 3 },
    text: '居民活动室常常锁着门，贴出来的开放时间没有人遵守，去问也没有人答复。',
  });
  const officer = {
    actorAccountId: demoId('account', 'townOfficer'),
    actorRole: 'townOfficer',
  } as const;
  return {
    recipients: [
      {
        ...{ communityId, staffMemberId: named.id, version: 1, updatedAt: demoEpoch },
        namedByAccountId: demoId('account', 'communityAdmin'),
      },
    ],
    reports: [waiting, answered],
    events: [
      event(waiting.id, 1, { happenedOn: waiting.receivedOn }),
      event(answered.id, 1, { happenedOn: answered.receivedOn }),
      event(answered.id, 2, {
        ...{ type: 'CadreReportTakenUp', action: 'takeUp', fromState: 'received', toState: 'takenUp' },
        ...{ ...officer, happenedOn: addDays(today, -7) },
      }),
      event(answered.id, 3, {
        ...{ type: 'CadreReportAnswered', action: 'answer', fromState: 'takenUp', toState: 'answered' },
        ...{ ...officer, happenedOn: addDays(today, -3) },
        text: '反映属实。已约谈社区负责人，活动室每天 9 点到 17 点开放，值班人员的姓名贴在门口。',
      }),
    ],
  };
}
