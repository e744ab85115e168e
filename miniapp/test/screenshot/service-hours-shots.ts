import { serviceCertificateApi } from '@linge/shared/service-certificate/service-certificate.api';
import { serviceHoursApi } from '@linge/shared/service-hours/service-hours.api';
import { volunteerApi } from '@linge/shared/volunteer/volunteer.api';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { looks, type Shot } from './shots';

const page = {
  mine: 'subpackages/volunteer/mine/index',
  teams: 'subpackages/volunteer/teams/index',
  team: 'subpackages/volunteer/team/index',
  hours: 'subpackages/service-hours/mine/index',
  certificates: 'subpackages/service-hours/certificate/index',
  check: 'subpackages/service-hours/certificate-check/index',
  objection: 'subpackages/service-hours/objection/index',
  issued: 'subpackages/service-hours/issued/index',
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** Hours of a volunteer, the team as who keeps it sees it, and certificates. */
export async function serviceHoursShots(server: JourneyServer): Promise<Shot[]> {
  const volunteer = await DemoPerson.logIn(server, 'volunteer');
  const [team] = (await volunteer.call(volunteerApi.own)).teams;
  const id = team?.id ?? '';
  const admin = await DemoPerson.logIn(server, 'communityAdmin');
  const query = { communityId: team?.communityId ?? '' };
  const [objection] = (await admin.call(serviceHoursApi.listObjections, { query })).items;
  const [certificate] = (await volunteer.call(serviceCertificateApi.listOwn)).items;
  const own = { persona: 'volunteer' } as const;
  const kept = { persona: 'communityAdmin', path: page.team, query: { id } } as const;
  const wrongCode = async (app: JourneyPage) => {
    await app.fill('编号', certificate?.number ?? '');
    await app.fill('核验码', 'AAAA-AAAA-AA');
    await app.tapId('check-certificate');
  };
  return [
    ...looks({ name: 'service-own', options: { ...own, path: page.mine }, see: '我能做什么' }),
    { name: 'service-teams', options: { persona: 'resident', path: page.teams }, see: '申请加入' },
    {
      name: 'service-own-wide',
      builds: web,
      options: { ...own, ...wide, path: page.mine },
      see: '我能做什么',
    },
    {
      name: 'service-teams-wide',
      builds: web,
      options: { persona: 'communityAdmin', ...wide, path: page.teams },
      see: '开出的证明',
    },
    { name: 'service-team-wide', builds: web, options: { ...kept, ...wide }, see: '登记服务时长' },
    {
      name: 'service-team-hours-wide',
      builds: web,
      options: { ...kept, ...wide },
      arrange: (app) => app.tap('服务时长'),
      see: /全队共/,
    },
    ...looks({
      name: 'service-issued',
      options: { persona: 'communityAdmin', path: page.issued },
      see: '出具日期',
    }),
    {
      name: 'service-issued-revoke',
      options: { persona: 'communityAdmin', path: page.issued },
      arrange: async (app) => {
        await app.tap(/^撤销证明：/);
        await app.tapId('submit');
      },
      see: '请写明为什么撤销',
    },
    ...looks({ name: 'service-team', options: kept, see: '登记服务时长' }),
    {
      name: 'service-team-grant',
      options: kept,
      arrange: (app) => app.tap('登记服务时长：林佳宁'),
      see: '为什么人工登记',
    },
    { name: 'service-team-hours', options: kept, arrange: (app) => app.tap('服务时长'), see: /全队共/ },
    ...looks({ name: 'service-hours', options: { ...own, path: page.hours }, see: '每一次服务' }),
    ...looks({
      name: 'service-objection',
      options: { persona: 'communityAdmin', path: page.objection, query: { id: objection?.id ?? '' } },
      see: '维持原记录',
    }),
    ...looks({
      name: 'service-certificates',
      options: { ...own, path: page.certificates },
      see: '打开证明（PDF）',
    }),
    {
      name: 'service-certificate-issue',
      options: { ...own, path: page.certificates },
      arrange: (app) => app.tapId('issue'),
      see: '从哪一天',
    },
    ...looks({
      name: 'service-check',
      options: { path: page.check },
      arrange: wrongCode,
      see: '没有这份证明',
    }),
  ];
}
