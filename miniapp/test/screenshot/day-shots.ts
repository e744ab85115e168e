import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { AppOptions, Build, JourneyPage, JourneyServer, Persona } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  queue: 'subpackages/complaint/queue/index',
  stuck: 'subpackages/complaint/stuck/index',
  places: 'subpackages/complaint/place/index',
  list: 'subpackages/complaint/place-list/index',
} as const;
const web: readonly Build[] = ['h5'];
const looks: readonly (readonly [string, Partial<AppOptions>, Pick<Shot, 'builds'>])[] = [
  ['', {}, {}],
  ['elder-', { elder: true }, {}],
  ['dark-', { dark: true }, {}],
  ['wide-', { width: 1280, height: 800 }, { builds: web }],
];

/** What does not move, where trouble gathers, and lists that go out. */
export async function dayShots(server: JourneyServer): Promise<Shot[]> {
  const [resident, worker] = await Promise.all([
    DemoPerson.logIn(server, 'resident'),
    DemoPerson.logIn(server, 'gridWorker'),
  ]);
  const { id, doorId } = await resident.report('单元门口的台阶磨得很滑，下雨天已经有两位老人在这里摔过');
  await worker.act(id, 'accept');
  const due = await resident.report('化粪池盖板翘起来了，孩子们在旁边玩');
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const tonight = `${at(8 / 24)} 16:00:00`;
  await databaseRows(server, 'UPDATE complaints SET updated_at = ? WHERE id = ?', `${at(-9)} 02:00:00`, id);
  await databaseRows(
    server,
    'UPDATE complaints SET deadline_at = ?, accept_due_at = ?, due_at = ? WHERE id = ?',
    ...[tonight, tonight, tonight, due.id],
  );
  const { communityId } = await worker.ownGrid();
  const behind = { communityId, kind: 'door', placeId: doorId, figure: 'open' };
  const nothing = { ...behind, figure: 'overdue' };
  const shot = (
    name: string,
    options: NonNullable<Shot['options']>,
    see: Shot['see'],
    arrange?: (app: JourneyPage) => Promise<void>,
  ): Shot => ({ name: `day-${name}`, options, see, ...(arrange ? { arrange } : {}) });
  const as = (persona: Persona, path: string, rest: Partial<AppOptions> = {}) => ({ persona, path, ...rest });

  const several = looks.flatMap(([prefix, look, builds]): Shot[] =>
    [
      shot(`${prefix}workbench`, as('gridWorker', page.queue, look), /今天要盯的/, (app) => app.see(/\d 件/)),
      shot(`${prefix}stuck`, as('gridWorker', page.stuck, look), /没有动静|多久没有动静/),
      shot(`${prefix}stuck-admin`, as('communityAdmin', page.stuck, look), /单位没有回音|没有卡住/),
      shot(`${prefix}places`, as('gridWorker', page.places, look), /共 \d+ 处/),
      shot(`${prefix}places-admin`, as('communityAdmin', page.places, look), /共 \d+ 处/, async (app) => {
        await app.see(/共 \d+ 处/);
        await app.tap(/看各单元$/);
        await app.see(/^\d单元$/);
      }),
      shot(`${prefix}place-list`, { ...as('communityAdmin', page.list, look), query: behind }, '没有更多了'),
      shot(`${prefix}export`, as('communityAdmin', page.queue, look), /和现在看到的清单一样/, (app) =>
        app.tapId('export-list'),
      ),
      shot(
        `${prefix}export-period`,
        as('communityAdmin', page.queue, look),
        /开始日期要在结束日期之前/,
        async (app) => {
          await app.tapId('export-list');
          await app.tap('一段时间的');
          await app.tap('自选日期');
          await app.fill('from', '20261201');
          await app.fill('to', '20261101');
        },
      ),
    ].map((one) => ({ ...one, ...builds })),
  );
  const other: Shot[] = [
    shot('stuck-empty', as('otherCommunityAdmin', page.stuck), '没有卡住的诉求'),
    shot('stuck-closed', as('resident', page.stuck), '这里只对社区工作人员开放'),
    shot('stuck-visitor', { path: page.stuck }, '工作人员登录后使用'),
    shot('places-closed', as('resident', page.places), '这里只对社区工作人员开放'),
    shot('places-by-name', as('communityAdmin', page.places), /共 \d+ 处/, async (app) => {
      await app.see(/共 \d+ 处/);
      await app.tap('按地点');
    }),
    shot('place-list-empty', { ...as('communityAdmin', page.list), query: nothing }, '这里一件也没有'),
    shot('place-list-wrong', as('communityAdmin', page.list), /没有找到这份名单/),
    ...(['stuck', 'places'] as const).map((tool) =>
      shot(`${tool}-offline`, as('gridWorker', page.queue), '再试一次', async (app) => {
        await app.see('今天要盯的');
        await app.offline();
        await app.tapId(tool);
      }),
    ),
  ];
  return [...several, ...other];
}
