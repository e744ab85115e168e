import type { JourneyPage } from '../journey/harness';
import { looks, type Shot } from './shots';

const admin = { persona: 'communityAdmin' } as const;
const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;

/** What others wrote, a notice on its way, and one that a second pair of eyes will look at. */
export function noticeWorkShots(delivering: string, approved: string): Shot[] {
  const work = { ...admin, path: 'subpackages/notice/work/index' };
  const desk = { ...admin, path: 'subpackages/notice/desk/index', query: { id: delivering } };
  const write = { ...admin, path: 'subpackages/notice/write/index' };
  const below = (app: JourneyPage) => app.tap('别人的');
  const urgent = async (app: JourneyPage) => {
    await app.fill('标题', '今晚大风，收好阳台物品');
    await app.fill('正文', '今晚有 8 级大风，请收好阳台花盆，关好门窗。');
    await app.tapId('next');
    await app.tap(/^西河社区全部/);
    await app.see(/^[\d,]+ 户 [\d,]+ 人$/);
    await app.tapId('next');
    await app.tap('紧急');
  };
  const preview = async (app: JourneyPage) => {
    await urgent(app);
    await app.tapId('next');
  };
  const see = '另一位同事审核通过后，马上发';
  return [
    ...looks({ name: 'notice-work-below', options: work, arrange: below, see: /停水通知/ }),
    {
      name: 'notice-work-below-wide',
      builds: web,
      options: { ...work, ...wide },
      arrange: below,
      see: /停水通知/,
    },
    ...looks({ name: 'notice-desk-progress', options: desk, see: /正在发送：已发/ }),
    {
      name: 'notice-desk-progress-wide',
      builds: web,
      options: { ...desk, ...wide },
      see: /正在发送：已发/,
    },
    ...looks({
      name: 'notice-desk-approved',
      options: { ...desk, query: { id: approved } },
      see: /要更正请另一位同事来改/,
    }),
    ...looks({
      name: 'notice-write-approval',
      options: write,
      arrange: urgent,
      see: /要另一位同事审核后才发/,
    }),
    ...looks({ name: 'notice-write-approval-preview', options: write, arrange: preview, see }),
  ];
}
