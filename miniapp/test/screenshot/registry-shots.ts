import { residentApi } from '@linge/shared/resident/resident.api';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const pageOf = (name: string) => `subpackages/resident/${name}/index`;
const web = ['h5'] as const;
const wide = { width: 1280, height: 800 } as const;

/** Name, page, address, what must be seen, and who looks where it is not the grid's worker. */
type RegistryPage = readonly [string, string, Record<string, string>, string | RegExp, 'otherGridWorker'?];

/** The registry for those who keep it: a household, its head, and the forms of what can happen to them. */
export async function registryShots(server: JourneyServer): Promise<Shot[]> {
  const resident = await DemoPerson.logIn(server, 'resident');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { communityId = '', gridId = '' } = (await resident.homes())[0] ?? {};
  const { items: households } = await worker.call(residentApi.listHouseholds, {
    query: { communityId, gridId, limit: '50' },
  });
  const family = households.find(({ memberCount }) => memberCount > 3) ?? households[0];
  const householdId = family?.id ?? '';
  const { items: people } = await worker.call(residentApi.listResidents, {
    query: { communityId, gridId, householdId },
  });
  const id = people.find(({ relation }) => relation === 'head')?.id ?? '';
  // Tenants live in another grid.
  const beyond = await DemoPerson.logIn(server, 'otherGridWorker');
  const around = await beyond.ownGrid();
  const { items: lodgings } = await beyond.call(residentApi.listHouseholds, {
    query: { ...around, residency: 'floating', limit: '50' },
  });
  const tenants = { id: lodgings.find(({ landlord }) => landlord?.phone)?.id ?? '' };
  const { items: lodgers } = await beyond.call(residentApi.listResidents, {
    query: { ...around, householdId: tenants.id },
  });
  const lodger = { id: lodgers[0]?.id ?? '' };
  // Their own home: they have reported things, and so have the neighbours.
  const home = { id: (await resident.homes())[0]?.householdId ?? '' };
  const persona = 'gridWorker' as const;
  const looks = [
    ['', {}],
    ['elder-', { elder: true }],
    ['dark-', { dark: true }],
  ] as const;
  const ofHousehold = { id: householdId };
  const pages: readonly RegistryPage[] = [
    ['households', 'households', {}, family?.address ?? '户主'],
    ['household', 'household', ofHousehold, '变更记录'],
    ['household-complaints', 'household', home, '诉求'],
    ['household-tenants', 'household', tenants, '房东', 'otherGridWorker'],
    ['detail', 'detail', { id }, '户籍和身份'],
    ['edit', 'edit', { id }, '保存更正'],
  ];
  const forms: typeof pages = [
    ['move-in', 'move-in', {}, '户主'],
    ['born', 'add', { ...ofHousehold, type: 'born' }, '登记出生'],
    ['leave', 'leave', { id }, '迁出本社区'],
    ['move-out', 'leave', { householdId }, '登记全家迁出'],
    ['move', 'move', { id }, '搬到哪一户'],
    ['move-household', 'move', { householdId }, '搬到哪个房号'],
    ['change', 'change', ofHousehold, '这一户是'],
    ['change-tenants', 'change', tenants, '房东电话', 'otherGridWorker'],
    ['head', 'head', ofHousehold, '新户主'],
    ['split', 'split', ofHousehold, '谁分出去'],
    ['join', 'join', ofHousehold, '并进来的那一户'],
    ['renew', 'renew', lodger, '续住到哪天', 'otherGridWorker'],
    ['other-home', 'other-home', { id }, '也住在哪一户'],
  ];
  return [
    ...looks.flatMap(([prefix, look]) =>
      pages.map(([name, path, query, see, who]) => ({
        name: `${prefix}registry-${name}`,
        options: { ...look, persona: who ?? persona, path: pageOf(path), query },
        see,
      })),
    ),
    ...looks.flatMap(([prefix, look]) =>
      forms.map(([name, path, query, see, who]) => ({
        name: `${prefix}registry-form-${name}`,
        options: { ...look, persona: who ?? persona, path: pageOf(path), query },
        see,
      })),
    ),
    ...pages.map(([name, path, query, see, who]) => ({
      name: `wide-registry-${name}`,
      builds: web,
      options: { persona: who ?? persona, path: pageOf(path), query, ...wide },
      see,
    })),
    {
      name: 'registry-split-chosen',
      options: { persona, path: pageOf('split'), query: ofHousehold },
      arrange: async (app) => {
        await app.tapId(`pick-${id}`);
      },
      see: '留下的人',
    },
    {
      name: 'registry-wrong',
      options: { persona, path: pageOf('move-in') },
      arrange: async (app) => {
        await app.tapId('submit');
      },
      see: '请选择房号',
    },
    {
      name: 'registry-reveal',
      options: { persona, path: pageOf('detail'), query: { id } },
      arrange: async (app) => {
        await app.tapId('reveal-idNumber');
      },
      see: '用途',
    },
    ...looks.map(([prefix, look]) => ({
      name: `${prefix}registry-complaints-below`,
      options: { ...look, persona, path: pageOf('household'), query: home },
      arrange: async (app: JourneyPage) => {
        await app.see('变更记录');
        await app.page.getByText('变更记录').last().scrollIntoViewIfNeeded();
      },
      see: '诉求',
    })),
    {
      name: 'registry-reveal-landlord',
      options: { persona: 'otherGridWorker', path: pageOf('household'), query: tenants },
      arrange: async (app) => {
        await app.tapId('reveal-landlordPhone');
      },
      see: '用途',
    },
    {
      name: 'registry-change-wrong',
      options: { persona: 'otherGridWorker', path: pageOf('change'), query: tenants },
      arrange: async (app) => {
        await app.tapId('submit');
      },
      see: '还没有改动任何一项',
    },
    {
      name: 'registry-join-chosen',
      options: { persona, path: pageOf('join'), query: ofHousehold },
      arrange: async (app) => {
        await app.tapId('choose-household');
        await app.fill('房号或户主姓名', '101');
      },
      see: /户主 .* 人/,
    },
    {
      name: 'registry-offline',
      options: { persona, path: pageOf('households') },
      arrange: async (app) => {
        await app.see(family?.address ?? '户主');
        await app.offline();
        await app.tap(family?.address ?? '');
      },
      see: '再试一次',
    },
    {
      name: 'registry-empty',
      options: { persona, path: pageOf('households') },
      arrange: async (app) => {
        await app.see(family?.address ?? '户主');
        await app.fill('房号或户主姓名', '查无此人');
      },
      see: '没有',
    },
    {
      name: 'registry-error',
      options: { persona, path: pageOf('household'), query: { id: '019a0000-0000-7000-8000-000000000000' } },
      see: '没有找到',
    },
    {
      name: 'registry-room',
      options: { persona, path: pageOf('move-in') },
      arrange: async (app) => {
        await app.tapId('choose-room');
        await app.fill('楼栋或单元', '3栋 2单元');
        await app.tap('西河湾小区 3栋 2单元');
      },
      see: '换一个单元',
    },
  ];
}
