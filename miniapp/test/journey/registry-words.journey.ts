import { afterEach, describe, expect, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { registryFieldApi } from '@linge/shared/registry-field/registry-field.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import type { Resident } from '@linge/shared/resident/resident.schema';
import { savedFilterApi } from '@linge/shared/saved-filter/saved-filter.api';
import { DemoPerson } from './demo-api';
import { BUILDS, closeFaultless, openApp, seriousViolations, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const WORDS = 'subpackages/registry-field/manage/index';
const RECORDS = 'subpackages/access-record/records/index';
const PEOPLE = 'subpackages/resident/households/index';
const RESIDENT = 'subpackages/resident/detail/index';
const EDIT = 'subpackages/resident/edit/index';
const FIGURES = 'subpackages/statistic/figures/index';
const QUEUE = 'subpackages/complaint/queue/index';
/** The demo's grid worker. */
const WORKER = '罗志成';

let worker: DemoPerson;
let place: { communityId: string; gridId: string };
let app: JourneyPage;

const server = useServer(async () => {
  worker = await DemoPerson.logIn(server, 'gridWorker');
  const { account } = await worker.call(accountApi.me);
  const post = account.grants.find(({ role }) => role === 'gridWorker');
  place = { communityId: post?.communityId ?? '', gridId: post?.gridId ?? '' };
});

const close = () => closeFaultless(app);

/** Somebody of the worker's grid with a phone, not used by another journey. */
async function somebody(at: number): Promise<Resident> {
  const { items } = await worker.call(residentApi.listResidents, { query: { ...place, limit: '100' } });
  const found = items.filter(({ phone, sex }) => phone !== null && sex === 'female')[at];
  if (!found) throw new Error('The demo grid has no such resident');
  return found;
}

describe.each(BUILDS)('the words of the registry (%s)', (build) => {
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };
  const at = build === 'h5' ? 0 : 1;
  const label = `孤寡${build}`;
  const field = `燃气${build}`;
  const filter = `要上门${build}`;

  /** A document comes: the web build saves it, WeChat shows it. */
  async function opens(id: string, fileName: string): Promise<void> {
    if (build === 'h5') {
      const coming = app.page.waitForEvent('download');
      await app.tapId(id);
      expect((await coming).suggestedFilename()).toBe(fileName);
      return;
    }
    const shown = async () =>
      (await app.calls()).filter(({ api, detail }) => {
        return api === 'openDocument' && detail['fileType'] === fileName.split('.').at(-1);
      });
    await app.tapId(id);
    while ((await shown()).length === 0) await new Promise((rested) => setTimeout(rested, 50));
  }

  afterEach(close);

  it('the administrator adds a label and a field, and is told what is missing', async () => {
    await open('communityAdmin', QUEUE);
    await app.tapId('all-tools');
    await app.tapId('registry-words');
    await app.see('独居老人');
    await app.tapId('add-word');
    await app.tapId('submit');
    await app.see('请填写名称');
    await app.fill('名称', '独居老人');
    await app.tapId('submit');
    await app.see('已经有同名的了，请换一个');
    await app.fill('名称', label);
    await app.tapId('submit');
    await app.see(label);

    await app.tap('自定义项目');
    await app.tapId('add-word');
    await app.fill('名称', field);
    await app.tap('单选');
    await app.fill('选项', '管道\n管道');
    await app.tapId('submit');
    await app.see('“管道”写了两次');
    await app.fill('选项', '管道\n瓶装');
    await app.tapId('submit');
    await app.see(field);
    await app.see('单选：管道、瓶装');
    const { items } = await worker.call(registryFieldApi.listFields, {
      query: { communityId: place.communityId },
    });
    expect(items.find(({ name }) => name === field)).toMatchObject({
      type: 'choice',
      options: ['管道', '瓶装'],
      visibleTo: 'staff',
    });
  });

  it('a worker sets them on somebody, finds them by it and saves the filter', async () => {
    const person = await somebody(at);
    await open('gridWorker', EDIT, { id: person.id });
    await app.tap(label);
    await app.tap(`${field}：未登记，点开更换`);
    await app.tap('瓶装');
    await app.tapId('submit');
    await app.dontSee('保存更正');
    await app.closeApp();

    await open('gridWorker', PEOPLE);
    await app.tap('按人');
    await app.tapId('people-filter');
    await app.tap(label);
    await app.tap('看这 1 人');
    await app.see('共 1 人');
    await app.see(new RegExp(`^${person.name} · 女`));
    await app.see(`去掉条件：${label}`);
    await app.tapId('export-list');
    await app.see('导出这 1 人');
    await opens('export-workbook', `第9网格-${label}.xlsx`);
    await opens('export-roster', `第9网格-${label}.pdf`);
    await app.tap('关闭');
    await app.tapId('saved-filters');
    await app.see(`第9网格 · ${label}`);
    await app.tapId('save-filter');
    await app.see('请填写名称');
    await app.fill('常用筛选的名称', filter);
    await app.tapId('save-filter');
    await app.see(`管理常用筛选：${filter}`);
  });

  it('and finds them with one tap the next time, changes what is kept, and drops it', async () => {
    await open('gridWorker', PEOPLE, { by: 'person' });
    await app.tapId('saved-filters');
    await app.tap(filter);
    await app.see('共 1 人');
    await app.tap(`去掉条件：${label}`);
    await app.dontSee('共 1 人');
    await app.fill('household-search', 'zs');
    await app.tapId('saved-filters');
    await app.tap(`管理常用筛选：${filter}`);
    await app.tapId('replace-filter');
    await app.see('“zs”');
    await app.tap(`管理常用筛选：${filter}`);
    await app.fill('filter-new-name', `${filter}2`);
    await app.tapId('rename-filter');
    await app.see(`管理常用筛选：${filter}2`);
    const query = { communityId: place.communityId };
    const kept = async () => (await worker.call(savedFilterApi.list, { query })).items;
    expect((await kept()).map(({ name, filter: { q, gridId } }) => [name, q, gridId])).toEqual([
      [`${filter}2`, 'zs', place.gridId],
    ]);
    await app.tap(`管理常用筛选：${filter}2`);
    await app.tapId('delete-filter');
    await app.tap('再点一次，确认删除');
    await app.see('还没有常用筛选');
    expect(await kept()).toEqual([]);
  });

  it('a label that is switched off is not offered any more, and who has it keeps it', async () => {
    const person = await somebody(at);
    await open('communityAdmin', WORDS);
    await app.tap(new RegExp(`^${label}`));
    await app.tap('停用');
    await app.tapId('submit');
    await app.see('已停用');
    await app.closeApp();
    await open('gridWorker', RESIDENT, { id: person.id });
    await app.see(label);
    await app.closeApp();
    await open('gridWorker', EDIT, { id: (await somebody(at + 2)).id });
    await app.see('保存更正');
    await app.dontSee(label);
  });

  it('a number is shown for a purpose and dialled, and the administrator reads both', async () => {
    const person = await somebody(at + 4);
    await open('gridWorker', RESIDENT, { id: person.id });
    await app.tapId('reveal-phone');
    await app.tap('上门走访');
    await app.fill('purpose-note', '送证上门');
    await app.tapId('reveal');
    await app.see(/\d{11}/);
    await app.tapId('call-phone');
    while ((await app.phoneCalls()).length === 0) await new Promise((rested) => setTimeout(rested, 50));
    await app.closeApp();

    await open('communityAdmin', RESIDENT, { id: person.id });
    await app.tapId('access-records');
    await app.see(`${WORKER}拨打了${person.name}的手机号`);
    await app.see('用途：上门走访，送证上门');
    await app.see(`去掉条件：查看${person.name}的`);
    await app.dontSee(/\d{11}/);
    await app.tap(`去掉条件：查看${person.name}的`);
    await app.tap(`${WORKER}查看了${person.name}的手机号`);
    await app.tapId('by-actor');
    await app.see(`去掉条件：${WORKER}查看的`);
  });
});

describe.each([375, 1280])('these pages on a screen %s px wide', (width) => {
  it('can be used with a screen reader', async () => {
    const shared = { build: 'h5', server, width, height: 800 } as const;
    for (const [path, query, seen, opens] of [
      [WORDS, {}, '新增标签', 'add-word'],
      [RECORDS, {}, /没有更多了|还没有人查看过/, null],
      [PEOPLE, { by: 'person', residency: 'floating' }, '共', 'people-filter'],
      [PEOPLE, { by: 'person', ageFrom: '70' }, '共', 'saved-filters'],
      [FIGURES, {}, '组织力量', null],
    ] as const) {
      app = await openApp({ ...shared, persona: 'communityAdmin', path, query });
      await app.see(seen);
      expect(await seriousViolations(app)).toEqual([]);
      if (opens) {
        await app.tapId(opens);
        await app.see('关闭');
        expect(await seriousViolations(app)).toEqual([]);
      }
      await close();
    }
  });

  it('are closed to those whom they are not for', async () => {
    const shared = { build: 'h5', server, width, height: 800 } as const;
    for (const [path, seen] of [
      [WORDS, '标签和项目由社区管理员设置'],
      [RECORDS, '号码查看记录只对社区管理员开放'],
    ] as const) {
      app = await openApp({ ...shared, persona: 'gridWorker', path });
      await app.see(seen);
      await close();
    }
  });
});
