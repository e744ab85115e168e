import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import type { NoticeDesk } from '@linge/shared/notice/notice-desk.schema';
import { noticeApi } from '@linge/shared/notice/notice.api';
import { v7 } from 'uuid';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';

export const noticeText = [
  '因主管网检修，12 月 3 日（周四）上午 9 点到下午 3 点，本网格停水。',
  '请提前存水，关好水龙头。家里有老人、病人需要帮忙的，请打电话给网格员。',
  '来水后先放一会儿再用。',
].join('\n\n');

/** What the pictures show: notices of every kind to the grid of the first persona. */
export async function writeNotices(server: JourneyServer) {
  const writer = await DemoPerson.logIn(server, 'gridWorker');
  const reader = await DemoPerson.logIn(server, 'resident');
  const neighbour = await DemoPerson.logIn(server, 'neighbour');
  const admin = await DemoPerson.logIn(server, 'communityAdmin');
  const { communityId, gridId } = await writer.ownGrid();
  const toGrid = { places: [{ kind: 'grid', id: gridId }] };
  const write = async (by: DemoPerson, body: object) => {
    const draft = await by.call(noticeDeskApi.create, {
      body: { id: v7(), level: 'grid', communityId, audience: toGrid, ...body },
    });
    return act(by, draft, 'issue');
  };
  const read = await delivered(
    writer,
    await write(writer, {
      title: '12 月 3 日停水通知',
      text: noticeText,
      needsAcknowledgement: true,
      importance: 'important',
    }),
  );
  const confirmed = await delivered(
    writer,
    await write(writer, {
      title: '楼道清理，请收好杂物',
      text: '周六上午清理楼道。',
      needsAcknowledgement: true,
    }),
  );
  const corrected = await delivered(
    writer,
    await write(writer, { title: '流感疫苗接种', text: '周五上午在社区卫生站接种。', public: true }),
  );
  const withdrawn = await delivered(
    writer,
    await write(writer, { title: '周日停电通知', text: '周日停电。' }),
  );
  const waiting = await write(admin, {
    level: 'community',
    title: '今晚大风，收好阳台物品',
    text: '今晚有 8 级大风，请收好阳台花盆，关好门窗。',
    importance: 'urgent',
    audience: { places: [{ kind: 'community', id: communityId }] },
  });
  await reader.call(noticeApi.acknowledge, { params: { id: confirmed.id }, body: { revision: 1 } });
  for (const id of [read.id, corrected.id]) {
    await neighbour.call(noticeApi.read, { params: { id }, body: { revision: 1 } });
  }
  await act(writer, corrected, 'correct', {
    title: '流感疫苗接种，改到周六',
    text: '周六上午 9 点在社区卫生站接种，请带身份证。',
    note: '时间改到周六上午 9 点，请带身份证',
  });
  await act(writer, withdrawn, 'withdraw', { note: '供电所取消了这次检修' });
  const delivering = await delivered(
    writer,
    await write(writer, {
      title: '电梯年检，请走楼梯',
      text: '周三上午 9 点到 11 点。',
      importance: 'important',
    }),
  );
  await onItsWay(server, delivering.id);
  const officer = await DemoPerson.logIn(server, 'townOfficer');
  const urgent = await write(admin, {
    level: 'community',
    title: '今晚消防演练，听到广播请下楼',
    text: '今晚 8 点消防演练，听到广播请走楼梯下楼。',
    importance: 'urgent',
    audience: { places: [{ kind: 'community', id: communityId }] },
  });
  await act(officer, urgent, 'approve');
  const approved = await delivered(admin, urgent);
  return {
    approved: approved.id,
    delivering: delivering.id,
    read: read.id,
    confirmed: confirmed.id,
    corrected: corrected.id,
    withdrawn: withdrawn.id,
    waiting: waiting.id,
  };
}

/** As if it were in half of the inboxes, with a server that works on it. */
async function onItsWay(server: JourneyServer, id: string): Promise<void> {
  await databaseRows(
    server,
    `UPDATE notice_deliveries SET finished_at = NULL, total = 368, done = 214, claimed_by = ?,
        claimed_until = UTC_TIMESTAMP() + INTERVAL 1 DAY
      WHERE notice_id = ?`,
    ...[v7(), id],
  );
}

/** Takes a step of a notice. */
export function act(
  by: DemoPerson,
  { id, version }: NoticeDesk,
  action: 'issue' | 'approve' | 'correct' | 'withdraw',
  more: object = {},
): Promise<NoticeDesk> {
  // they differ in their bodies alone
  const endpoint = noticeDeskApi[action] as typeof noticeDeskApi.issue;
  return by.call(endpoint, { params: { id }, body: { version, ...more } });
}

/** Once it is in every inbox. */
export async function delivered(by: DemoPerson, { id }: NoticeDesk): Promise<NoticeDesk> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const desk = await by.call(noticeDeskApi.getDesk, { params: { id } });
    if (desk.progress?.phase === 'done') return desk;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Notice ${id} is not delivered after a minute`);
}
