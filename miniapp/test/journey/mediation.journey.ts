import { afterEach, describe, it } from '@jest/globals';
import { accountApi } from '@linge/shared/account/account.api';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { BUILDS, closeAnyhow, closeClean, openApp, useServer } from './harness';
import type { JourneyPage, Persona } from './harness';

const COMPLAINT = 'subpackages/complaint/detail/index';
const DETAIL = 'subpackages/mediation/detail/index';
const LIST = 'subpackages/mediation/list/index';
const TAB = 'pages/complaint/index';
/** One red dot: enough of a picture. */
const signed = {
  name: 'signed.png',
  type: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
};

let app: JourneyPage;

const server = useServer();

describe.each(BUILDS)('a dispute between neighbours (%s)', (build) => {
  const close = () => closeClean(app, build);
  const open = async (persona: Persona, path: string, query: Record<string, string> = {}) => {
    app = await openApp({ build, server, persona, path, query });
  };

  afterEach(() => closeAnyhow(app));

  it('is mediated, agreed in the app and on paper, closed by the reporter, and looked after', async () => {
    const resident = await DemoPerson.logIn(server, 'otherGridResident');
    const text = `楼下天天把煤炉放在过道里，烟往我家钻（${build}）`;
    const complaintId = (await resident.report(text, { category: '邻里纠纷' })).id;
    const [reporter, neighbour] = await twoOfTheGrid(resident);

    await open('otherGridWorker', COMPLAINT, { id: complaintId });
    await app.tapId('accept');
    await app.see('您已受理，正在处理');
    await app.tapId('mediation-start');
    await app.see(/反映人要求匿名/);
    await app.tapId('start');
    await app.see('请填写姓名');
    for (const [index, person] of [reporter, neighbour].entries()) {
      await app.tapId(`party${index}-find`);
      await app.fill('找居民', person.name);
      await app.tapId(`party${index}-resident-${person.id}`);
      await app.see(`台账居民，${person.address}`);
    }
    await app.tapId('start');
    await app.see('约各方见面谈，谈拢了写成协议');
    await app.see(/用小程序，会收到通知/);
    await app.see(/没有用小程序，请打电话或上门通知/);

    await app.tapId('invite');
    await app.fill('日期', '20300107');
    await app.fill('时间', '下午');
    await app.fill('地点', '社区一楼调解室');
    await app.tapId('submit');
    await app.see('请填时间，如 15:00');
    await app.fill('时间', '9点半');
    await app.tap('关闭');
    await app.dontSee('2030年1月7日');
    await app.tapId('invite');
    await app.seeValue('地点', '社区一楼调解室');
    await app.seeValue('时间', '9点半');
    await app.tapId('submit');
    await app.see('2030年1月7日 09:30');
    await app.tap('2030年1月7日 09:30的约见：登记谈话');
    await app.fill('谈话记录', '楼下答应把炉子挪到天井');
    await app.tapId('submit');
    await app.see('已谈过');

    await app.tapId('propose');
    await app.fill('协议内容', '煤炉放到天井，不再放在过道');
    await app.fill('确认后第几天回访', '7');
    // what all are to read outlives the app
    await app.reopenApp();
    await app.tapId('mediation');
    await app.tapId('propose');
    await app.seeValue('协议内容', '煤炉放到天井，不再放在过道');
    await app.seeValue('确认后第几天回访', '7');
    await app.tapId('submit');
    await app.see(`等${reporter.name}、${neighbour.name}确认协议`);
    await close();

    await open('otherGridResident', TAB);
    await app.tapId('open-mediations');
    await app.see('协议写好了，请看清楚再确认');
    await app.see('煤炉放到天井，不再放在过道');
    await app.dontSee('楼下答应');
    await app.tapId('confirm');
    await app.see('您已确认，等对方确认');
    await close();

    const mediationId = await mediationOf(complaintId);
    await open('otherGridWorker', DETAIL, { id: mediationId });
    await app.tap(`登记签字：${neighbour.name}`);
    await app.tapId('submit');
    await app.see('请拍一张签了字的协议');
    await app.supplyPhotos([signed]);
    await app.tapId('photo-add');
    await app.see('待上传');
    await app.tapId('submit');
    await app.see('各方都确认了，到日子回访');
    await app.tapId('complaint');
    await app.tapId('resolve');
    await app.fill('做了什么', '两家签了协议，炉子已经挪走');
    await app.tapId('submit');
    await app.see('您已处理，等待确认');
    await close();

    await open('otherGridResident', COMPLAINT, { id: complaintId });
    await app.see('已开始调解');
    await app.dontSee(neighbour.name);
    await app.tapId('confirm');
    await app.tap('已经解决');
    for (const score of ['speed', 'attitude', 'result']) await app.tapId(`${score}-5`);
    await app.tapId('submit');
    await app.see('您已确认解决');
    await close();

    await open('otherGridWorker', LIST);
    await app.tap(new RegExp(`${reporter.name}、${neighbour.name}`));
    await app.tap(/的回访：改日子/);
    await app.fill('改到哪天', '20300301');
    await app.fill('原因', '那几天出差');
    await app.tapId('submit');
    await app.see('2030年3月1日');
    await app.tap(/的回访：已落实/);
    await app.fill('回访情况', '过道干净，两家都满意');
    await app.tapId('submit');
    await app.see('约定都落实了');
    await app.see('调解成功');
    await close();

    // a worker of another grid, and a unit's delegate
    for (const persona of ['gridWorker', 'unitHandler'] as const) {
      await open(persona, DETAIL, { id: mediationId });
      await app.see(persona === 'gridWorker' ? '没有找到，可能已被撤回或删除' : /没有权限/);
      await app.dontSee(neighbour.name);
      await close();
    }
  });
});

async function mediationOf(complaintId: string): Promise<string> {
  const [row] = await databaseRows(server, 'SELECT id FROM mediations WHERE complaint_id = ?', complaintId);
  return String(row?.['id']);
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** Who reported it, as the registry knows them, and somebody of their grid without an account. */
async function twoOfTheGrid(resident: DemoPerson): Promise<[Person, Person]> {
  const { account } = await resident.call(accountApi.me);
  const select = `SELECT r.id, r.name, CONCAT_WS(' ', b.estate, b.name, u.name, o.number) AS address
    FROM residents r JOIN households h ON h.id = r.household_id JOIN rooms o ON o.id = h.room_id
    JOIN building_units u ON u.id = o.building_unit_id JOIN buildings b ON b.id = u.building_id`;
  const [own] = await databaseRows(
    server,
    `${select} JOIN household_ties t ON t.resident_id = r.id WHERE t.account_id = ?`,
    account.id,
  );
  const [other] = await databaseRows(
    server,
    `${select} WHERE r.grid_id = (SELECT grid_id FROM residents WHERE id = ?) AND r.state = 'present'
      AND CHAR_LENGTH(r.name) = 3 AND NOT EXISTS (SELECT 1 FROM household_ties t WHERE t.resident_id = r.id)
      AND (SELECT COUNT(*) FROM residents n WHERE n.name = r.name AND n.grid_id = r.grid_id) = 1
      ORDER BY r.id DESC LIMIT 1`,
    String(own?.['id']),
  );
  const person = (row: Record<string, unknown> | undefined): Person => ({
    ...{ id: String(row?.['id']), name: String(row?.['name']), address: String(row?.['address']) },
  });
  return [person(own), person(other)];
}
