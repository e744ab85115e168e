import { residentApi } from '@linge/shared/resident/resident.api';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
import type { Shot } from './shots';

const pageOf = (name: string) => `subpackages/resident/${name}/index`;
const web = ['h5'] as const;
const wide = { width: 1280, height: 800 } as const;

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
  const persona = 'gridWorker' as const;
  const looks = [
    ['', {}],
    ['elder-', { elder: true }],
    ['dark-', { dark: true }],
  ] as const;
  const ofHousehold = { id: householdId };
  const pages: readonly (readonly [string, string, Record<string, string>, string | RegExp])[] = [
    ['households', 'households', {}, family?.address ?? '户主'],
    ['household', 'household', ofHousehold, '变更记录'],
    ['detail', 'detail', { id }, '户籍和身份'],
    ['edit', 'edit', { id }, '保存更正'],
  ];
  const forms: typeof pages = [
    ['move-in', 'move-in', {}, '户主'],
    ['born', 'add', { ...ofHousehold, type: 'born' }, '登记出生'],
    ['leave', 'leave', { id }, '迁出本社区'],
    ['move-out', 'leave', { householdId }, '登记全家迁出'],
    ['move', 'move', { id }, '搬到哪一户'],
    ['head', 'head', ofHousehold, '新户主'],
    ['split', 'split', ofHousehold, '谁分出去'],
    ['join', 'join', ofHousehold, '并进来的那一户'],
    ['renew', 'renew', { id }, '续住到哪天'],
    ['other-home', 'other-home', { id }, '也住在哪一户'],
  ];
  return [
    ...looks.flatMap(([prefix, look]) =>
      pages.map(([name, path, query, see]) => ({
        name: `${prefix}registry-${name}`,
        options: { ...look, persona, path: pageOf(path), query },
        see,
      })),
    ),
    ...forms.map(([name, path, query, see]) => ({
      name: `registry-${name}`,
      options: { persona, path: pageOf(path), query },
      see,
    })),
    ...pages.map(([name, path, query, see]) => ({
      name: `wide-registry-${name}`,
      builds: web,
      options: { persona, path: pageOf(path), query, ...wide },
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
