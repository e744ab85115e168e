import type { Endpoint } from '@linge/shared/endpoint';
import { v7 as uuid } from 'uuid';
import { CadreReportRecipient } from '../../src/cadre-report/entities/cadre-report-recipient.entity.js';
import type { CadreReport } from '../../src/cadre-report/entities/cadre-report.entity.js';
import { writeCadreReport, writtenCode } from '../factory/cadre-report.js';
import type { CallInput } from '../support/api-client.js';
import type { Attempt } from './attempt.js';

type Input = CallInput<Endpoint>;
type Prepare = (attempt: Attempt) => Input | Promise<Input>;

/** A valid request for every endpoint of reports about cadres. */
export const cadreRequests: Readonly<Record<string, Prepare>> = {
  'cadreReport.getRecipient': ({ target }) => ({ query: { communityId: target.community.id } }),
  'cadreReport.send': ({ target }) => ({
    body: {
      ...{ id: uuid(), communityId: target.community.id, about: 'community', to: 'named' },
      text: '低保评议没有公示，问了也不说',
    },
  }),
  'cadreReport.follow': async (attempt) => ({ body: await claimed(attempt) }),
  'cadreReport.add': async (attempt) => ({
    body: { ...(await claimed(attempt)), version: 1, text: '昨天又有一次' },
  }),
  'cadreReport.judge': async (attempt) => ({
    body: { ...(await claimed(attempt, { state: 'answered' })), version: 1, satisfied: true },
  }),
  'cadreReport.getWork': () => ({}),
  'cadreReport.list': () => ({}),
  'cadreReport.get': async (attempt) => ({ params: { id: (await lying(attempt)).id } }),
  'cadreReport.takeUp': async (attempt) => ({
    params: { id: (await lying(attempt)).id },
    body: { version: 1 },
  }),
  'cadreReport.ask': (attempt) => said(attempt),
  'cadreReport.answer': (attempt) => said(attempt),
  'cadreReport.pass': async (attempt) => {
    const { id } = attempt.place === 'ownGrid' ? await lying(attempt) : await late(attempt);
    return { params: { id }, body: { version: 1, text: '牵涉面广，请镇里办理' } };
  },
  'cadreReport.getSetting': ({ target }) => ({ query: { communityId: target.community.id } }),
  'cadreReport.nameRecipient': async ({ target, factory, dataSource }) => {
    const { id: communityId } = target.community;
    const { staffMember } = await factory.appointee(target.community, 'communityAdmin');
    const known = await dataSource.manager.findOneBy(CadreReportRecipient, { communityId });
    return { body: { communityId, version: known?.version ?? 0, staffMemberId: staffMember?.id } };
  },
};

async function claimed({ factory, target }: Attempt, told: Partial<CadreReport> = {}) {
  const { number } = await writeCadreReport(factory, target, told);
  return { number, code: writtenCode };
}

/** At the own grid it lies with the unit's delegate, where that one tries, else with a stranger; elsewhere with the town. */
async function lying(
  { factory, target, place, actor, person }: Attempt,
  told: Partial<CadreReport> = {},
): Promise<CadreReport> {
  if (place !== 'ownGrid') return writeCadreReport(factory, target, told);
  const named = actor === 'unitHandler' ? person.staffMember : await factory.staffMember(target.community);
  return writeCadreReport(factory, target, {
    ...{ recipientStaffMemberId: named?.id ?? null, townSince: null },
    ...told,
  });
}

/** With somebody named who let a deadline pass, so that the town sees it. */
async function late({ factory, target }: Attempt): Promise<CadreReport> {
  const { id } = await factory.staffMember(target.community);
  return writeCadreReport(factory, target, { recipientStaffMemberId: id });
}

async function said(attempt: Attempt): Promise<Input> {
  const { id } = await lying(attempt, { state: 'takenUp' });
  return { params: { id }, body: { version: 1, text: '请说明是哪一天' } };
}
