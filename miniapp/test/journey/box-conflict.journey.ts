import { afterEach, describe, expect, it } from '@jest/globals';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { suggestionBoxApi } from '@linge/shared/suggestion-box/suggestion-box.api';
import { v7 } from 'uuid';
import { databaseRows } from './database-rows';
import { DemoPerson } from './demo-api';
import { onePixel } from './one-pixel';
import { BUILDS, closeClean, openApp, useServer } from './harness';
import type { JourneyPage } from './harness';

const OPEN = 'subpackages/suggestion-box/open/index';

let app: JourneyPage;

const server = useServer();

describe.each(BUILDS)('two people at one suggestion box (%s)', (build) => {
  afterEach(() => closeClean(app, build));

  it('the second is told, and loses nothing', async () => {
    const [like] = await databaseRows(
      server,
      "SELECT door_id, keeper_staff_member_id FROM suggestion_boxes WHERE label = '单元门内侧'",
    );
    const [doorId, keeperStaffMemberId] = [like?.['door_id'], like?.['keeper_staff_member_id']];
    const admin = await DemoPerson.logIn(server, 'communityAdmin');
    const body = { id: v7(), doorId, keeperStaffMemberId, label: `门厅右侧 ${build}`, weekday: 1 };
    const { id, communityId } = await admin.call(suggestionBoxApi.create, { body });
    app = await openApp({ build, server, persona: 'gridWorker', path: OPEN, query: { id } });
    await app.fill('一起开箱的人', '许文静');
    await app.tap(/^选择许文静/);
    await app.supplyPhotos([onePixel('late')]);
    await app.tapId('photo-add');
    await app.see('移除照片1');

    const { items } = await admin.call(suggestionBoxApi.listPeople, { params: { id } });
    const staffMemberIds = items.slice(0, 2).map(({ staffMemberId }) => staffMemberId);
    const [first, second] = [v7(), v7()];
    const slips = [
      { id: first, photoId: await admin.upload(onePixel('first')) },
      { id: second, photoId: await admin.upload(onePixel('second')) },
    ];
    await admin.call(suggestionBoxApi.open, { params: { id }, body: { id: v7(), staffMemberIds, slips } });
    await app.tapId('record-opening');
    await app.see('今天已经有人记录过这个意见箱的开箱，您填的还存在这台手机上');
    const { items: openings } = await admin.call(suggestionBoxApi.listOpenings, { params: { id } });
    expect(openings).toHaveLength(1);
    await app.tap('看今天的开箱记录');
    await app.tap(/^今天开箱，2 张意见/);

    await app.tapId('deal-1');
    await app.tap('看不出内容');
    await app.tap('空白');
    const aside = { reason: 'unreadable' };
    await admin.call(suggestionBoxApi.setAsideSlip, { params: { id: first }, body: aside });
    await app.tapId('deal');
    await app.see('这张意见已经处理过了');
    const { items: categories } = await admin.call(complaintApi.listCategories, { query: { communityId } });
    const report = { complaintId: v7(), categoryId: categories[0]?.id, text: '楼道的灯不亮，看不见台阶' };
    const summary = '楼道灯不亮';
    const { slip } = await admin.call(suggestionBoxApi.fileSlip, {
      params: { id: second },
      body: { ...report, summary },
    });
    await app.tap('返回开箱记录');
    await app.tapId('answer-2');
    await app.fill('答复', '灯泡已换');
    const answer = { version: slip.version, summary, answer: '物业周五来换' };
    await admin.call(suggestionBoxApi.answerSlip, { params: { id: second }, body: answer });
    await app.tapId('submit');
    await app.see('内容刚刚有了变化，请看过最新情况再操作');
    await app.tapId('submit');
    await app.see('答复：灯泡已换');
  });
});
