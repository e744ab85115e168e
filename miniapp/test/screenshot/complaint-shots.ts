import { staffApi } from '@linge/shared/staff/staff.api';
import { DemoPerson } from '../journey/demo-api';
import type { AppOptions, JourneyPage, JourneyServer, Persona } from '../journey/harness';
import type { Shot } from './shots';

const page = {
  detail: 'subpackages/complaint/detail/index',
  queue: 'subpackages/complaint/queue/index',
  unit: 'subpackages/complaint/unit/index',
  complaints: 'pages/complaint/index',
} as const;
const web = ['h5'] as const;
const wide = { width: 1280, height: 800 } as const;
const bureau = '县住房和城乡建设局';

/** A complaint in every state, as its people made it. */
async function complaints(server: JourneyServer) {
  const logIn = (persona: Persona) => DemoPerson.logIn(server, persona);
  const [resident, worker, admin, delegate] = await Promise.all([
    logIn('otherGridResident'),
    logIn('otherGridWorker'),
    logIn('communityAdmin'),
    logIn('unitHandler'),
  ]);
  const { communityId } = await worker.ownGrid();
  const units = await admin.call(staffApi.listUnits, { query: { communityId, limit: '100' } });
  const unit = (name: string) => units.items.find((one) => one.name === name)?.id;

  const reported = async (text: string) => (await resident.report(text)).id;
  const accepted = async (text: string) => {
    const id = await reported(text);
    await worker.act(id, 'accept', { note: '今天下午到现场看' });
    return id;
  };
  const atCommunity = async (text: string) => {
    const id = await accepted(text);
    await worker.act(id, 'escalate', { note: '网格量过，需要专业队伍，已放警示桩' });
    await admin.act(id, 'accept');
    return id;
  };
  const dispatched = async (text: string) => {
    const id = await atCommunity(text);
    await admin.act(id, 'dispatch', {
      note: '请现场查看，给出修补时间',
      leadUnitId: unit(bureau),
      helpingUnitIds: [unit('县城市管理局')],
    });
    return id;
  };

  const submitted = await reported('楼道声控灯常亮，白天也不灭，浪费电');
  const taken = await accepted('车棚顶的铁皮被风掀起一角，怕掉下来砸人');
  const waits = await dispatched('家属院门口人行道的地砖松了一片，下雨踩上去溅一身水');
  const atUnit = await dispatched('路口的井盖比路面低，晚上骑车容易颠倒');
  await delegate.act(atUnit, 'unitAccept', { note: '已安排养护队，本周内调平' });
  const answered = await dispatched('路边护栏撞弯了，尖头朝外');
  await delegate.act(answered, 'unitAccept');
  await delegate.act(answered, 'unitReport', { note: '护栏已校正并补漆，现场已清理' });
  const asked = await accepted('楼后面的枯井没有盖子');
  await worker.act(asked, 'ask', { note: '是东边那口还是西边那口？' });
  const suspended = await accepted('路面坑洼，等天暖了铺沥青');
  const until = new Date(Date.now() + (8 + 24 * 20) * 3_600_000).toISOString().slice(0, 10);
  await worker.act(suspended, 'extend', { note: '材料要从市里调', workingDays: 5 });
  await worker.act(suspended, 'suspend', { note: '气温太低，沥青铺不住，转暖再铺', until });
  const rejected = await reported('邻居家的租金比我家便宜，希望社区管一管');
  await worker.act(rejected, 'reject', { note: '租金由双方约定，可以向调解委员会提出' });
  const appealed = await reported('小区外墙的广告灯太亮，睡不好觉');
  await worker.act(appealed, 'reject', { note: '广告牌在临街单位，不归网格' });
  await resident.act(appealed, 'appeal', { note: '灯照进家里来了，请社区协调' });
  const resolved = await accepted('垃圾房的门锁坏了，野猫翻得到处都是');
  await worker.act(resolved, 'resolve', { note: '锁已换新，钥匙在物业' });
  const merged = await reported('车棚的铁皮要掉下来了，快来人看看');
  await worker.act(merged, 'merge', { intoId: taken });
  const closed = await accepted('单元门口的台阶缺了一角');
  await worker.act(closed, 'resolve', { note: '台阶已用水泥补好' });
  const scores = { speed: 5, attitude: 5, result: 4 };
  await resident.act(closed, 'confirm', { solved: true, scores, note: '修得很快' });
  return {
    submitted,
    taken,
    waits,
    atUnit,
    answered,
    asked,
    suspended,
    rejected,
    appealed,
    resolved,
    merged,
    closed,
  };
}

/** The page of a complaint in each state and for each of its people, the forms, and the queues. */
export async function complaintShots(server: JourneyServer): Promise<Shot[]> {
  const of = await complaints(server);
  const open = (id: string) => ({ path: page.detail, query: { id } });
  const shot = (
    name: string,
    options: NonNullable<Shot['options']>,
    see: string | RegExp,
    arrange?: (app: JourneyPage) => Promise<void>,
  ): Shot => ({ name: `life-${name}`, options, see, ...(arrange ? { arrange } : {}) });
  const tapping =
    (...ids: string[]) =>
    async (app: JourneyPage) => {
      for (const id of ids) await app.tapId(id);
    };

  const resident = Object.entries(of).map(([state, id]) =>
    shot(`resident-${state}`, { persona: 'otherGridResident', ...open(id) }, '办理经过'),
  );
  const worker = Object.entries(of).map(([state, id]) =>
    shot(`worker-${state}`, { persona: 'otherGridWorker', ...open(id) }, '办理经过'),
  );
  const admin = (['waits', 'atUnit', 'answered', 'appealed'] as const).map((state) =>
    shot(`admin-${state}`, { persona: 'communityAdmin', ...open(of[state]) }, '办理经过'),
  );
  const delegate = (['waits', 'atUnit', 'answered'] as const).map((state) =>
    shot(`delegate-${state}`, { persona: 'unitHandler', ...open(of[state]) }, '办理经过'),
  );

  const looks: readonly (readonly [string, Partial<AppOptions>, Pick<Shot, 'builds'>])[] = [
    ['', {}, {}],
    ['elder-', { elder: true }, {}],
    ['dark-', { dark: true }, {}],
    ['wide-', wide, { builds: web }],
  ];
  const several = looks.flatMap(([prefix, look, builds]): Shot[] => {
    const as = (persona: Persona, rest: object) => ({ persona, ...look, ...rest });
    return [
      shot(`${prefix}more`, as('otherGridWorker', open(of.taken)), '本级办不了，交给上一级', tapping('more')),
      shot(
        `${prefix}form-confirm`,
        as('otherGridResident', open(of.resolved)),
        '请给办理结果点几颗星',
        tapping('confirm', 'submit'),
      ),
      shot(
        `${prefix}form-edit`,
        as('otherGridResident', open(of.submitted)),
        '换了类别，办理时限按新的类别算',
        tapping('edit'),
      ),
      shot(`${prefix}form-dispatch`, as('communityAdmin', open(of.answered)), '协办单位', async (app) => {
        await app.tapId('more');
        await app.tapId('dispatch');
        await app.see('职能部门');
        await app.tap(`选择承办单位：${bureau}`);
        await app.tapId('add-helper');
      }),
      shot(
        `${prefix}form-suspend`,
        as('otherGridWorker', open(of.taken)),
        '一周后',
        tapping('more', 'suspend', 'submit'),
      ),
      shot(
        `${prefix}form-extend`,
        as('otherGridWorker', open(of.taken)),
        '还可延期 2 次',
        tapping('more', 'extend'),
      ),
      shot(
        `${prefix}form-merge`,
        as('otherGridWorker', open(of.submitted)),
        /选择|待受理|已受理/,
        tapping('more', 'merge'),
      ),
      shot(`${prefix}form-transfer`, as('otherGridWorker', open(of.submitted)), '不指定', async (app) => {
        await tapping('more', 'transfer')(app);
        await app.tap('第10网格');
      }),
      shot(`${prefix}suspended`, as('otherGridWorker', open(of.suspended)), '办理经过'),
      shot(`${prefix}at-unit`, as('communityAdmin', open(of.atUnit)), '办理经过'),
      shot(`${prefix}unit-queue`, as('unitHandler', { path: page.unit }), '井盖'),
      shot(`${prefix}unit-tab`, as('unitHandler', { path: page.complaints }), '本单位待办'),
      shot(`${prefix}queue-all`, as('communityAdmin', { path: page.queue }), /社区办理/, async (app) => {
        await app.see('工作台');
        await app.tap('待办');
      }),
      shot(`${prefix}queue-one`, as('otherGridWorker', { path: page.queue }), /已暂停计时/, async (app) => {
        await app.see('工作台');
        await app.tap('按状态');
        await app.tap('暂缓办理');
      }),
      shot(`${prefix}mine`, as('otherGridResident', { path: page.complaints }), '我的诉求'),
    ].map((one) => ({ ...one, ...builds }));
  });
  const other: Shot[] = [
    shot('unit-home', { persona: 'unitHandler' }, '工作台'),
    shot('unit-denied', { persona: 'volunteer', path: page.unit }, '只对承办单位的经办人开放'),
    shot('queue-empty', { persona: 'townOfficer', path: page.queue }, '没有派给单位的诉求', async (app) => {
      await app.see('工作台');
      await app.tap('按状态');
    }),
  ];
  return [...resident, ...worker, ...admin, ...delegate, ...several, ...other];
}
