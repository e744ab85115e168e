import { answerTemplateApi } from '@linge/shared/answer-template/answer-template.api';
import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import { v7 } from 'uuid';
import { DemoPerson } from '../journey/demo-api';
import type { AppOptions, JourneyPage, JourneyServer, Persona } from '../journey/harness';
import type { Shot } from './shots';

const queue = 'subpackages/complaint/queue/index';
const templates = 'subpackages/answer-template/manage/index';
const detail = 'subpackages/complaint/detail/index';
const web = ['h5'] as const;
const wide = { width: 1280, height: 800 } as const;

/** Something to pick from, a filter that was kept, and a template of one's own. */
async function prepare(server: JourneyServer) {
  const resident = await DemoPerson.logIn(server, 'resident');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  await resident.report('垃圾桶满了两天没人清，味道很大', { category: 'rubbish' });
  await resident.report('小区公厕一直锁着，老人没处去', { category: 'publicToilet' });
  await resident.report('消防通道上停满了车，急救车进不来', { category: 'parking' });
  const { id: taken } = await resident.report('电梯门口的灯一闪一闪', { category: 'lift' });
  await worker.act(taken, 'accept');
  const { communityId } = await worker.ownGrid();
  const saved = { communityId, kind: 'queue', name: '急的', filter: { urgent: 'yes', due: 'soon' } };
  await worker.call(savedFilterApi.create, { body: { id: v7(), ...saved } });
  const own = { communityId, owner: 'own', action: 'resolve', name: '约好再来', categoryId: null };
  await worker.call(answerTemplateApi.create, {
    body: { id: v7(), ...own, text: '{地点}的{类别}问题已处理，周五我再来看一次。' },
  });
  return { taken };
}

/** The worker's desk: narrowing the queue, several at once, templates, the way to the next one, keys. */
export async function deskShots(server: JourneyServer): Promise<Shot[]> {
  const { taken } = await prepare(server);
  const looks: readonly (readonly [string, Partial<AppOptions>, Pick<Shot, 'builds'>])[] = [
    ['', {}, {}],
    ['elder-', { elder: true }, {}],
    ['dark-', { dark: true }, {}],
    ['wide-', wide, { builds: web }],
  ];
  const shot = (
    name: string,
    options: NonNullable<Shot['options']>,
    see: string | RegExp,
    arrange?: (app: JourneyPage) => Promise<void>,
  ): Shot => ({ name: `desk-${name}`, options, see, ...(arrange ? { arrange } : {}) });
  const tapping =
    (...ids: string[]) =>
    async (app: JourneyPage) => {
      for (const id of ids) await app.tapId(id);
    };
  const several = looks.flatMap(([prefix, look, builds]): Shot[] => {
    const as = (persona: Persona, rest: object) => ({ persona, ...look, ...rest });
    const desk = as('gridWorker', { path: queue });
    const narrowed = as('gridWorker', { path: queue, query: { due: 'soon', urgent: 'yes' } });
    return [
      shot(`${prefix}queue`, desk, '消防通道上停满了车，急救车进不来'),
      shot(`${prefix}narrowed`, narrowed, '三天内到期'),
      shot(
        `${prefix}nothing`,
        as('gridWorker', { path: queue, query: { due: 'overdue', mine: 'yes' } }),
        /没有符合/,
      ),
      shot(
        `${prefix}to-verify`,
        as('communityAdmin', { path: queue, query: { toVerify: 'yes' } }),
        /等待核查|没有更多了/,
      ),
      shot(`${prefix}filter`, desk, '只看我经手的', tapping('queue-filter')),
      shot(`${prefix}saved`, desk, '急的', tapping('saved-filters')),
      shot(`${prefix}picking`, desk, /受理 \d+ 件/, tapping('pick-several', 'pick-all')),
      shot(
        `${prefix}dispatch`,
        desk,
        '请选承办单位',
        tapping('pick-several', 'pick-all', 'dispatch-several', 'submit'),
      ),
      shot(`${prefix}result`, desk, '知道了', async (app) => {
        await tapping('pick-several', 'pick-all', 'dispatch-several')(app);
        await app.tap('物业');
        await app.tap('选择承办单位：西河湾小区物业服务中心');
        await app.tap('填入模板：请物业现场处理');
        await app.tapId('submit');
      }),
      shot(
        `${prefix}template-form`,
        as('gridWorker', { path: detail, query: { id: taken } }),
        /周五我再来看一次/,
        async (app) => {
          await app.tapId('resolve');
          await app.tap('填入模板：约好再来');
        },
      ),
      shot(`${prefix}templates`, as('communityAdmin', { path: templates }), '物业清运垃圾'),
      shot(`${prefix}templates-worker`, as('gridWorker', { path: templates }), '物业清运垃圾'),
      shot(`${prefix}templates-own`, as('gridWorker', { path: templates }), '约好再来', async (app) => {
        await app.see('社区模板');
        await app.tap('我的模板');
      }),
      shot(
        `${prefix}template-new`,
        as('communityAdmin', { path: templates }),
        '请填写名称',
        tapping('add-template', 'submit'),
      ),
      shot(
        `${prefix}template-step`,
        as('communityAdmin', { path: templates }),
        '选择用在哪一步',
        tapping('add-template', 'template-step'),
      ),
    ].map((one) => ({ ...one, ...builds }));
  });
  const other: Shot[] = [
    shot('templates-denied', { persona: 'resident', path: templates }, '答复模板只对社区工作人员开放'),
    shot('templates-visitor', { path: templates }, '工作人员登录后使用'),
    shot(
      'town',
      { persona: 'townOfficer', path: queue },
      '先选一个网格，再按类别和单位筛选',
      tapping('queue-filter'),
    ),
    shot('next', { persona: 'gridWorker', path: queue }, '下一件', async (app) => {
      await app.tap('小区公厕一直锁着，老人没处去');
      await app.tapId('accept');
    }),
    {
      ...shot('keys', { persona: 'gridWorker', path: queue, ...wide }, /受理 1 件/, async (app) => {
        await app.see('消防通道上停满了车，急救车进不来');
        await app.page.locator('[data-row-id]').first().focus();
        await app.page.keyboard.press('j');
        await app.page.keyboard.press('x');
      }),
      builds: web,
    },
  ];
  return [...several, ...other];
}
