import { afterEach, describe, expect, it } from '@jest/globals';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { accessibilityViolations, BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const QUEUE = 'subpackages/complaint/queue/index';
const DETAIL = 'subpackages/complaint/detail/index';
const MESSAGES = 'pages/message/index';
const TAB = 'pages/complaint/index';
const day = 86_400_000;

let resident: DemoPerson;
let worker: DemoPerson;
let app: JourneyPage;

const server = useServer(async () => {
  resident = await DemoPerson.logIn(server, 'resident');
  worker = await DemoPerson.logIn(server, 'gridWorker');
});

/** What was said to be done stands so for that long, and the resident said nothing. */
async function silentFor(days: number, id: string): Promise<void> {
  const then = new Date(Date.now() - days * day).toISOString().replace('T', ' ').replace('Z', '');
  const sql = 'UPDATE complaints SET clock_stopped_at = ?, updated_at = ? WHERE id = ?';
  await databaseRows(server, sql, then, then, id);
}

/** Names that differ from what is read, and headings without their level, on either build. */
async function badlyHeard() {
  const found = await accessibilityViolations(app);
  return found.filter(
    ({ rule, places }) =>
      ['label-content-name-mismatch', 'heading-order'].includes(rule) ||
      places.some((place) => place.includes('role="heading"')),
  );
}

describe.each(BUILDS)('who has the last word (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };
  /** Does something as somebody, on the page of one complaint. */
  const as = async (persona: Persona, id: string, work: () => Promise<void>) => {
    await open(persona, DETAIL, { id });
    await work();
    await close();
  };

  afterEach(() => closeAnyhow(app));

  it('a slip of the pen is put right by whoever wrote it, until somebody takes it on', async () => {
    const { id } = await resident.report(`三楼的灯不亮（${build}）`);
    const right = `四楼的灯不亮，三楼的是好的（${build}）`;
    await as('resident', id, async () => {
      await app.tapId('edit');
      await app.seeValue('情况', `三楼的灯不亮（${build}）`);
      await app.fill('情况', '灯');
      await app.tapId('submit');
      await app.see('太短了，请再写一些');
      await app.fill('情况', right);
      await app.fill('具体位置', '四楼拐角');
      await app.tapId('submit');
      await app.see(right);
      await app.see(/，四楼拐角$/);
      await app.see(`原来写的是：三楼的灯不亮（${build}）`);
      await app.see('已提交，等待网格员受理');
    });

    await open('gridWorker', QUEUE);
    await app.tap(right);
    await app.see(`原来写的是：三楼的灯不亮（${build}）`);
    await app.tapId('accept');
    await app.see('您已受理，正在处理');
    await close();

    await open('resident', TAB);
    await app.see(right);
    expect(await badlyHeard()).toEqual([]);
    await app.tap(right);
    await app.see('网格员已受理，正在处理');
    expect((await resident.complaint(id)).availableActions).not.toContain('edit');
    await close();
  });

  it('a refusal comes with its reason, and whoever disagrees is heard one level up', async () => {
    const text = `楼顶的广告灯照进卧室，整夜睡不着（${build}）`;
    const reason = `广告牌立在临街单位的楼顶，不归网格管（${build}）`;
    const { id } = await resident.report(text);
    await as('gridWorker', id, async () => {
      await app.tapId('more');
      await app.see('说明理由，告诉反映人');
      await app.tapId('reject');
      await app.see('反映人会看到，15 天内可以申诉一次，由上一级重新受理');
      await app.tapId('submit');
      await app.see('请写一写不受理的理由');
      await app.fill('不受理的理由', reason);
      await app.tapId('submit');
      await app.see('您未予受理');
    });

    await open('resident', MESSAGES);
    await app.tap(new RegExp(`未予受理.*${reason.replace(/[()（）]/g, '.')}`));
    await app.see(/^网格员未予受理，不同意可以在.*前申诉一次$/);
    await app.see(reason);
    await app.tapId('appeal');
    await app.see('会转到上一级重新受理，只能申诉一次');
    await app.tapId('submit');
    await app.see('请写一写申诉理由');
    await app.fill('申诉理由', '灯照的是小区里的住户，请社区协调');
    await app.tapId('submit');
    await app.see('您已申诉，等待社区受理');
    await app.see('提出申诉，转到社区');
    await close();

    await open('communityAdmin', QUEUE);
    await app.tap(text);
    await app.see('反映人已申诉，等待社区受理');
    await app.see(reason);
    await app.see('灯照的是小区里的住户，请社区协调');
    await app.tapId('more');
    // what the resident brought up is not handed down again
    await app.dontSee('交回下一级');
    await app.tapId('reject');
    await app.see('反映人会看到');
    await app.dontSee('可以申诉一次');
    await app.fill('不受理的理由', '已查过审批，亮度合规，建议加装窗帘');
    await app.tapId('submit');
    await app.see('您未予受理');
    await close();

    await as('resident', id, async () => {
      await app.see('社区未予受理，这是最后的答复');
      await app.see('已查过审批，亮度合规，建议加装窗帘');
      await app.dontSee('申诉一次');
    });
  });

  it('what the resident says nothing to is looked at by somebody else, who sends it back or closes it', async () => {
    const text = `楼道窗户的插销掉了（${build}）`;
    const { id } = await resident.report(text);
    await worker.act(id, 'accept');
    await worker.act(id, 'resolve', { note: '插销已装好' });
    await as('branchSecretary', id, async () => {
      await app.see('网格员已处理，等待确认');
      await app.dontSee('核查结案');
    });
    await silentFor(20, id);

    await open('branchSecretary', QUEUE);
    await app.tapId('stuck');
    await app.see('等待核查');
    await app.tap(text);
    await app.see('网格员已处理，请您核查');
    await app.tapId('sendBack');
    await app.see('办理人和反映人都会看到');
    await app.tapId('submit');
    await app.see('请写一写核查情况');
    await app.fill('核查情况', '到现场看，插销还是扣不上');
    await app.tapId('submit');
    await app.see('您核查后要求继续处理');
    await close();

    await as('gridWorker', id, async () => {
      await app.see('网格党支部书记核查后要求继续处理');
      await app.see('到现场看，插销还是扣不上');
      await app.tapId('resolve');
      await app.fill('做了什么', '换了新插销，试过能扣上');
      await app.tapId('submit');
      await app.see('您已处理，等待确认');
    });
    await silentFor(8, id);
    await as('gridWorker', id, async () => {
      await app.see('您已处理，等待确认');
      await app.dontSee('核查结案');
    });
    await as('branchSecretary', id, async () => {
      await app.tapId('verify');
      await app.see('反映人没有答复或无法答复，由您核查后结案');
      await app.fill('核查情况', '上楼试过，确已修好');
      await app.tapId('submit');
      await app.see('您已核查结案');
    });
    await as('resident', id, async () => {
      await app.see('网格党支部书记已核查结案');
      await app.see('上楼试过，确已修好');
      // the resident still has the last word
      await app.tapId('reopen');
      await app.fill('哪里没有解决', '下雨还是渗水进来');
      await app.tapId('submit');
      await app.see('您说还没有解决，正在继续处理');
    });
  });
});
