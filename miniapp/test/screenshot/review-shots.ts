import { activityApi } from '@linge/shared/activity/activity.api';
import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
import { looks, type Shot } from './shots';

const root = 'subpackages/activity-review';
const page = {
  detail: 'subpackages/activity/detail/index',
  desk: 'subpackages/activity/desk/index',
  report: `${root}/report/index`,
  consent: `${root}/consent/index`,
  feedback: `${root}/feedback/index`,
  result: `${root}/result/index`,
} as const;

const title = '河边清洁志愿服务';

/** The river cleaning of the demo: its report, consents, and what those said who took part. */
export async function reviewShots(server: JourneyServer): Promise<Shot[]> {
  const admin = await DemoPerson.logIn(server, 'communityAdmin');
  const resident = await DemoPerson.logIn(server, 'resident');
  const { items } = await resident.call(activityApi.listOwn, { query: { when: 'past', limit: '50' } });
  const id = items.find(({ activity }) => activity.title === title)?.activity.id ?? '';
  const desks = await admin.call(activityDeskApi.listDesk, { query: { state: 'finished', limit: '50' } });
  const unwritten = desks.items.find((one) => one.id !== id)?.id ?? '';
  const at = (path: string, persona?: 'resident' | 'volunteer' | 'communityAdmin', other = id) => ({
    ...{ path, query: { id: other } },
    ...(persona ? { persona } : {}),
  });
  return [
    ...looks({ name: 'review-detail', options: at(page.detail), see: '照片里有我，请撤下' }),
    {
      name: 'review-detail-volunteer',
      options: at(page.detail, 'volunteer'),
      see: '收到的感谢',
    },
    {
      name: 'review-removal',
      options: at(page.detail, 'resident'),
      arrange: (app) => app.tapId('ask-removal'),
      see: '请撤下这张照片',
    },
    ...looks({ name: 'review-report', options: at(page.report, 'communityAdmin'), see: '等答复' }),
    { name: 'review-desk', options: at(page.desk, 'communityAdmin'), see: '活动回顾' },
    {
      name: 'review-report-people',
      options: at(page.report, 'communityAdmin'),
      arrange: (app) => app.tapId('name-2'),
      see: '标好了',
    },
    {
      name: 'review-report-new',
      options: at(page.report, 'communityAdmin', unwritten),
      see: '还没写',
    },
    ...looks({ name: 'review-consent', options: at(page.consent, 'resident'), see: '等答复' }),
    ...looks({ name: 'review-feedback', options: at(page.feedback, 'resident'), see: '还想参加吗' }),
    {
      name: 'review-feedback-said',
      options: at(page.feedback, 'volunteer'),
      see: /七天过了，不能再改/,
    },
    ...looks({ name: 'review-result', options: at(page.result, 'communityAdmin'), see: '写给志愿者的' }),
    {
      name: 'review-result-wide',
      builds: ['h5'],
      options: { ...at(page.result, 'communityAdmin'), width: 1280, height: 800 },
      see: '写给志愿者的',
    },
    {
      name: 'review-report-wide',
      builds: ['h5'],
      options: { ...at(page.report, 'communityAdmin'), width: 1280, height: 800 },
      see: '等答复',
    },
  ];
}
