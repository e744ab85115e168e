import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import { accountApi } from '@linge/shared/account/account.api';
import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer, Persona } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  words: 'subpackages/registry-field/manage/index',
  records: 'subpackages/access-record/records/index',
  people: 'subpackages/resident/households/index',
  figures: 'subpackages/statistic/figures/index',
} as const;
const web = ['h5'] as const;
const looks = [
  ['', {}],
  ['elder-', { elder: true }],
  ['dark-', { dark: true }],
  ['wide-', { width: 1280, height: 800 }],
] as const;

/** Labels and fields, who looked at a number, and the people behind the figures. */
export async function searchShots(server: JourneyServer): Promise<Shot[]> {
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const admin = await DemoPerson.logIn(server, 'communityAdmin');
  const { account } = await worker.call(accountApi.me);
  const post = account.grants.find(({ role }) => role === 'gridWorker');
  const communityId = post?.communityId ?? '';
  const gridId = post?.gridId ?? '';
  await prepare({ worker, admin, communityId, gridId });
  const tap =
    (...ids: string[]) =>
    async (app: JourneyPage) => {
      for (const id of ids) await app.tapId(id);
    };
  const named: readonly (readonly [
    string,
    Persona,
    string,
    Record<string, string>,
    string | RegExp,
    ((app: JourneyPage) => Promise<void>)?,
  ])[] = [
    ['labels', 'communityAdmin', page.words, {}, '独居'],
    ['fields', 'communityAdmin', page.words, {}, '房屋用途', (app) => app.tap('自定义项目')],
    ['records', 'communityAdmin', page.records, {}, '用途'],
    ['people', 'gridWorker', page.people, { by: 'person', ageFrom: '60', labels: 'livesAlone' }, /^共 \d/],
    [
      'people-saved',
      'gridWorker',
      page.people,
      { by: 'person', ageFrom: '70' },
      '独居老人',
      tap('saved-filters'),
    ],
    ['people-filter', 'gridWorker', page.people, { by: 'person' }, '清除条件', tap('people-filter')],
    ['figures', 'communityAdmin', page.figures, {}, '组织力量'],
  ];
  const once: typeof named = [
    ['label-new', 'communityAdmin', page.words, {}, '请填写名称', tap('add-word', 'submit')],
    [
      'field-new',
      'communityAdmin',
      page.words,
      {},
      '请至少写一个选项',
      async (app) => {
        await app.tap('自定义项目');
        await app.tapId('add-word');
        await app.tap('单选');
        await app.tapId('submit');
      },
    ],
    ['label-edit', 'communityAdmin', page.words, {}, '排列顺序', (app) => app.tap(/^独居/)],
    ['record', 'communityAdmin', page.records, {}, '只看', (app) => app.tap(/查看了/)],
    [
      'people-manage',
      'gridWorker',
      page.people,
      { by: 'person' },
      '换成现在的条件',
      async (app) => {
        await app.tapId('saved-filters');
        await app.tap('管理常用筛选：独居老人');
      },
    ],
    [
      'people-export',
      'gridWorker',
      page.people,
      { by: 'person', term: 'ending' },
      /^导出这/,
      tap('export-list'),
    ],
    ['people-ending', 'gridWorker', page.people, { by: 'person', term: 'ending' }, /^共 \d/],
    ['people-empty', 'gridWorker', page.people, { by: 'person', ageFrom: '120' }, '没有找到符合的居民'],
    ['people-error', 'gridWorker', page.people, { by: 'person', labels: 'noSuchLabel' }, '没有这个标签'],
    ['records-empty', 'otherCommunityAdmin', page.records, {}, '还没有人查看过'],
    ['fields-empty', 'otherCommunityAdmin', page.words, {}, '还没有项目', (app) => app.tap('自定义项目')],
    ['records-closed', 'gridWorker', page.records, {}, '只对社区管理员开放'],
    [
      'figures-table',
      'communityAdmin',
      page.figures,
      {},
      '合计',
      async (app) => {
        for (const chart of ['各网格人口', '年龄结构', '重点关注人群']) await app.tap(`${chart}，看表格`);
      },
    ],
    [
      'figures-past',
      'communityAdmin',
      page.figures,
      {},
      '今天的名单',
      async (app) => {
        await app.tapId('past-day');
        await app.fill('day', '20261123');
      },
    ],
  ];
  const shotOf =
    (prefix: string, look: object) =>
    ([name, persona, path, query, see, arrange]: (typeof named)[number]): Shot => ({
      name: `${prefix}search-${name}`,
      ...(prefix === 'wide-' ? { builds: web } : {}),
      options: { persona, path, query, ...look },
      see,
      ...(arrange ? { arrange } : {}),
    });
  return [...looks.flatMap(([prefix, look]) => named.map(shotOf(prefix, look))), ...once.map(shotOf('', {}))];
}

interface Scene {
  readonly worker: DemoPerson;
  readonly admin: DemoPerson;
  readonly communityId: string;
  readonly gridId: string;
}

/** Fields, records and filters, of which the demo has none. */
async function prepare({ worker, admin, communityId, gridId }: Scene): Promise<void> {
  const fields = [
    { name: '房屋用途', type: 'choice', options: ['自住', '出租', '经营', '空置'] },
    { name: '养犬数', type: 'number' },
    { name: '上次体检', type: 'date', visibleTo: 'admin' },
  ];
  for (const field of fields) {
    await admin.call(registryFieldApi.createField, { body: { id: v7(), communityId, ...field } });
  }
  const secret = { id: v7(), communityId, name: '重点帮教', visibleTo: 'admin' };
  const label = await admin.call(registryFieldApi.createLabel, { body: secret });
  await admin.call(registryFieldApi.changeLabel, {
    params: { id: label.id },
    body: { version: label.version, retired: true },
  });
  const { items } = await worker.call(residentApi.listResidents, {
    query: { communityId, gridId, limit: '30' },
  });
  const purposes = [
    { field: 'idNumber', purpose: 'verification' },
    { field: 'phone', purpose: 'other', note: '老人走失，联系家属来社区接人' },
    { field: 'phone', purpose: 'visit', note: '送证上门' },
  ];
  for (const [index, person] of items
    .filter(({ phone }) => phone)
    .slice(0, 5)
    .entries()) {
    await worker.call(accessRecordApi.reveal, {
      params: { id: person.id },
      body: { id: v7(), ...purposes[index % purposes.length] },
    });
  }
  for (const [name, filter] of [
    ['独居老人', { gridId, ageFrom: 70, labels: 'livesAlone' }],
    ['租期快到的', { gridId, term: 'ending' }],
  ] as const) {
    await worker.call(savedFilterApi.create, { body: { id: v7(), communityId, name, filter } });
  }
}
