import { staffApi } from '@linge/shared/staff/staff.api';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer, Persona } from '../journey/harness';
import { looks, type Shot } from './shots';
import { slipPicture } from './slip-picture';

const detail = 'subpackages/complaint/detail/index';
const bureau = '县住房和城乡建设局';

/** What was refused, came back down, came back from a unit, and what nobody confirmed. */
async function complaints(server: JourneyServer) {
  const logIn = (persona: Persona) => DemoPerson.logIn(server, persona);
  const [resident, worker, admin, delegate] = await Promise.all([
    logIn('resident'),
    logIn('gridWorker'),
    logIn('communityAdmin'),
    logIn('unitHandler'),
  ]);
  const { communityId } = await worker.ownGrid();
  const units = await admin.call(staffApi.listUnits, { query: { communityId, limit: '100' } });
  const leadUnitId = units.items.find(({ name }) => name === bureau)?.id;
  const reported = async (text: string) => (await resident.report(text)).id;

  const fresh = await reported('三楼的灯不亮，晚上看不见台阶');
  const photoIds: string[] = [];
  for (let place = 1; place <= 9; place++) {
    photoIds.push(await resident.upload(await slipPicture([`第 ${place} 处`, '台阶缺角'])));
  }
  const pictured = (await resident.report('楼前的台阶一路缺了好几处角', { photoIds })).id;
  const refused = await reported('楼顶的广告灯照进卧室，整夜睡不着');
  await worker.act(refused, 'reject', { note: '广告牌立在临街单位的楼顶，不归网格管' });
  const final = await reported('对面工地的围挡太难看，希望社区换掉');
  await worker.act(final, 'reject', { note: '围挡由施工单位设置' });
  await resident.act(final, 'appeal', { note: '挡住了我们的路，请社区协调' });
  await admin.act(final, 'reject', { note: '现场看过，人行道是通的，围挡合规' });
  const up = await reported('排水沟的盖板碎了两块');
  await worker.act(up, 'escalate', { note: '盖板要统一采购' });
  const down = await reported('花坛边的井盖少了一个');
  await worker.act(down, 'escalate', { note: '井盖要统一采购' });
  await admin.act(down, 'returnDown', { note: '井盖已到仓库，请领一个装上' });
  const dispatched = async (text: string) => {
    const id = await reported(text);
    await worker.act(id, 'escalate', { note: '归谁管要社区问' });
    await admin.act(id, 'accept');
    await admin.act(id, 'dispatch', { note: '请派人来看', leadUnitId });
    return id;
  };
  const sent = await dispatched('绿化带的喷头坏了，水漫到人行道上');
  const returned = await dispatched('路边的树枝压到了电线');
  await delegate.act(returned, 'unitReturn', { note: '这条线路由供电所维护' });
  const done = await reported('楼道窗户的插销掉了');
  await worker.act(done, 'accept');
  await worker.act(done, 'resolve', { note: '插销已装好' });
  const then = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
  await databaseRows(server, 'UPDATE complaints SET clock_stopped_at = ? WHERE id = ?', then, done);
  return { fresh, pictured, refused, final, up, down, sent, returned, done };
}

/** Refusing and appealing, correcting, handing back down, giving back and taking back, checking. */
export async function lastWordShots(server: JourneyServer): Promise<Shot[]> {
  const of = await complaints(server);
  const shot = (
    name: string,
    persona: Persona,
    id: string,
    see: string | RegExp,
    ...taps: readonly string[]
  ): Shot => ({
    name: `word-${name}`,
    options: { persona, path: detail, query: { id } },
    see,
    arrange: async (app: JourneyPage) => {
      for (const tap of taps) await app.tapId(tap);
    },
  });
  return [
    ...looks(shot('edit', 'resident', of.fresh, '具体位置', 'edit')),
    ...looks(shot('edit-photos', 'resident', of.pictured, '原来的照片', 'edit')),
    ...looks(shot('reject', 'gridWorker', of.fresh, '请写一写不受理的理由', 'more', 'reject', 'submit')),
    ...looks(shot('refused', 'resident', of.refused, /前申诉一次/)),
    ...looks(shot('appeal', 'resident', of.refused, '请写一写申诉理由', 'appeal', 'submit')),
    shot('final', 'resident', of.final, '办理经过'),
    ...looks(shot('return', 'communityAdmin', of.up, '请写一写交回的理由', 'more', 'returnDown', 'submit')),
    shot('returned', 'gridWorker', of.down, '办理经过'),
    ...looks(shot('unit-return', 'unitHandler', of.sent, '请写一写退回原因', 'unitReturn', 'submit')),
    ...looks(shot('unit-returned', 'unitHandler', of.returned, '办理经过')),
    shot('unit-back', 'communityAdmin', of.returned, '承办单位已退回，请重新安排'),
    ...looks(shot('recall', 'communityAdmin', of.sent, '请写一写收回的理由', 'more', 'recall', 'submit')),
    ...looks(shot('send-back', 'branchSecretary', of.done, '请写一写核查情况', 'sendBack', 'submit')),
    ...looks(shot('verify', 'branchSecretary', of.done, '请写一写核查情况', 'verify', 'submit')),
  ];
}
