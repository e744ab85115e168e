import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { v7 } from 'uuid';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { slipPicture } from './slip-picture';
import type { Shot } from './shots';

const root = 'subpackages/suggestion-box';
const page = {
  list: `${root}/list/index`,
  box: `${root}/detail/index`,
  edit: `${root}/edit/index`,
  open: `${root}/open/index`,
  opening: `${root}/opening/index`,
  slip: `${root}/slip/index`,
  ask: `${root}/ask/index`,
} as const;

const wide = { width: 1280, height: 800 } as const;
const web = ['h5'] as const;
const worker = { persona: 'gridWorker' } as const;
const admin = { persona: 'communityAdmin' } as const;
const papers = [
  ['楼道里的灯坏了一个月', '晚上看不见台阶'],
  ['三楼扶手松了'],
  ['垃圾桶没人收', '夏天太臭了'],
  ['门口停车堵路'],
  ['公厕总是锁着'],
  ['井盖响，睡不着'],
];

/** An opening of today with slips, of which one has been filed and answered; its number and code. */
async function openBox(server: JourneyServer) {
  const at = await DemoPerson.logIn(server, 'gridWorker');
  const [box] = await databaseRows(
    server,
    "SELECT b.id, b.community_id AS communityId FROM suggestion_boxes b WHERE b.label = '一楼电表箱旁'",
  );
  const boxId = String(box?.['id']);
  const { items } = await at.call(suggestionBoxApi.listPeople, { params: { id: boxId } });
  const slips = [];
  for (const lines of papers) slips.push({ id: v7(), photoId: await at.upload(await slipPicture(lines)) });
  const staffMemberIds = items.slice(0, 2).map(({ staffMemberId }) => staffMemberId);
  const body = { id: v7(), staffMemberIds, slips };
  const opening = await at.call(suggestionBoxApi.open, { params: { id: boxId }, body });
  const query = { communityId: String(box?.['communityId']) };
  const categories = await at.call(complaintApi.listCategories, { query });
  const filed = await at.call(suggestionBoxApi.fileSlip, {
    params: { id: slips[0]?.id ?? '' },
    body: {
      ...{
        complaintId: v7(),
        categoryId: categories.items[0]?.id,
        text: '楼道里的灯坏了一个月，晚上看不见台阶',
      },
      summary: '楼道声控灯不亮',
    },
  });
  const id = filed.slip.complaint?.id ?? '';
  await at.act(id, 'accept');
  await at.act(id, 'resolve', { note: '已更换二楼、三楼的声控灯，每周五检查一次。' });
  return { boxId, openingId: opening.id, slipId: slips[1]?.id ?? '', claim: filed.claim };
}

/** Suggestion boxes: the list, a box, an opening, its slips, and the answer to whoever wrote. */
export async function boxShots(server: JourneyServer): Promise<Shot[]> {
  const { boxId, openingId, slipId, claim } = await openBox(server);
  const [missed] = await databaseRows(server, "SELECT id FROM suggestion_boxes WHERE label = '单元门内侧'");
  const missedId = String(missed?.['id']);
  const at = (path: string, id: string, who: object = worker) => ({ ...who, path, query: { id } });
  const slip = { ...worker, path: page.slip, query: { openingId, id: slipId } };
  const looks = (
    name: string,
    options: NonNullable<Shot['options']>,
    see: Shot['see'],
    arrange?: Shot['arrange'],
  ) =>
    [
      { name: `box-${name}`, options },
      { name: `box-${name}-dark`, options: { ...options, dark: true } },
      { name: `box-${name}-elder`, options: { ...options, elder: true } },
      { name: `box-${name}-wide`, options: { ...options, ...wide }, builds: web },
    ].map((shot): Shot => ({ ...shot, see, ...(arrange ? { arrange } : {}) }));
  const askWith = (code: string) => async (app: JourneyPage) => {
    await app.fill('编号', claim?.number ?? '');
    await app.fill('查询码', code);
    await app.tapId('ask-slip');
  };
  return [
    { name: 'box-complaint-tab', options: { path: 'pages/complaint/index' }, see: '查意见箱答复' },
    { name: 'box-home', see: '查意见箱答复' },
    ...looks('list', { ...admin, path: page.list }, '昨天漏开'),
    { name: 'box-list-worker', options: { ...worker, path: page.list }, see: '昨天漏开' },
    { name: 'box-list-closed', options: { persona: 'resident', path: page.list }, see: /到“诉求”页查/ },
    {
      name: 'box-list-empty',
      options: { ...admin, path: page.list },
      arrange: async (app) => {
        await app.see('昨天漏开');
        await app.tapId('grid-filter');
        await app.tap('第1网格');
      },
      see: '这里还没有意见箱',
    },
    {
      name: 'box-list-offline',
      options: { ...worker, path: page.list },
      arrange: async (app) => {
        await app.see('昨天漏开');
        await app.offline();
        await app.tap('漏开的');
      },
      see: '再试一次',
    },
    ...looks('detail', at(page.box, missedId), '开箱记录'),
    {
      name: 'box-detail-town',
      options: at(page.box, missedId, { persona: 'townOfficer' }),
      see: /只有本网格/,
    },
    { name: 'box-detail-opened', options: at(page.box, boxId, admin), see: '开箱记录' },
    ...looks('new', { ...admin, path: page.edit }, '请选择保管人', (app) => app.tapId('create-box')),
    { name: 'box-change', options: at(page.edit, missedId, admin), see: '撤下这个意见箱' },
    {
      name: 'box-change-end',
      options: at(page.edit, missedId, admin),
      arrange: (app) => app.tapId('end-box'),
      see: '确认撤下',
    },
    ...looks('open', at(page.open, missedId), /请给每张意见拍一张照片/, (app) => app.tapId('record-opening')),
    {
      name: 'box-open-photos',
      options: at(page.open, missedId),
      arrange: async (app) => {
        await app.fill('一起开箱的人', '许');
        await app.supplyPhotos([await slipPicture(papers[3] ?? []), await slipPicture(papers[4] ?? [])]);
        await app.tapId('photo-add');
        await app.see('移除照片2');
        await app.offline();
        await app.tap(/^选择许/);
        await app.tapId('record-opening');
      },
      see: /没有发出去/,
    },
    ...looks('opening', at(page.opening, openingId), '反映：楼道声控灯不亮'),
    {
      name: 'box-opening-answer',
      options: at(page.opening, openingId),
      arrange: (app) => app.tapId('answer-1'),
      see: '反映了什么',
    },
    ...looks('slip', slip, '请选择一个类别', (app) => app.tapId('deal')),
    ...looks('slip-join', slip, /待受理|已受理/, (app) => app.tap('并入已有')),
    {
      name: 'box-slip-aside',
      options: slip,
      arrange: (app) => app.tap('看不出内容'),
      see: '无法辨认',
    },
    ...looks('claim', at(page.opening, openingId), '抄给写意见的人', async (app) => {
      await app.tap(/^处理这张：第 [3-6] 张/);
      await app.tap('并入已有');
      await app.tap(/^选择 \d/);
      await app.tapId('deal');
    }).filter(({ name }) => name === 'box-claim' || name === 'box-claim-elder'),
    { name: 'box-opening-uncopied', options: at(page.opening, openingId), see: /已并入诉求/ },
    ...looks('ask', { path: page.ask }, '查询码'),
    {
      name: 'box-ask-wrong',
      options: { path: page.ask },
      arrange: askWith('AAAA-AAAA'),
      see: /编号或查询码不对/,
    },
    {
      name: 'box-ask-answer',
      options: { path: page.ask },
      arrange: askWith(claim?.code ?? ''),
      see: /已更换二楼/,
    },
    {
      name: 'box-ask-answer-elder',
      options: { path: page.ask, elder: true },
      arrange: askWith(claim?.code ?? ''),
      see: /已更换二楼/,
    },
  ];
}
