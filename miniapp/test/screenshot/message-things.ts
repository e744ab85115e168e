import { messageApi } from '@linge/shared/message/message.api';
import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import { v7 } from 'uuid';
import { databaseRows } from '../journey/database-rows';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyServer } from '../journey/harness';
import { publishNotice } from '../journey/publish-notice';

/** What was given up of pushes: template, group, why, what the log says. */
const parked = [
  ['complaintProgress', 'complaint', 'fieldWrong', 'sendSubscribeMessage answered 47003: argument invalid'],
  ['communityNotice', 'notice', 'answerLost', 'The server ended while sending'],
  ['mediationStep', 'mediation', 'wechatDown', 'sendSubscribeMessage: no answer in 5000 ms'],
] as const;

/** An inbox with something of every kind, answers to WeChat's questions, and what could not be delivered. */
export async function arrangeMessages(server: JourneyServer): Promise<void> {
  const resident = await DemoPerson.logIn(server, 'neighbour');
  const worker = await DemoPerson.logIn(server, 'gridWorker');
  const { communityId, gridId } = await worker.ownGrid();
  const toGrid = { level: 'grid', communityId, audience: { places: [{ kind: 'grid', id: gridId }] } };
  await resident.call(messageApi.readAll);
  const { id } = await resident.report('二单元门口的路灯不亮，晚上老人出门看不见');
  await worker.act(id, 'accept', { note: '今天下午去现场看' });
  const gas = { title: '周三上午入户检查燃气，请家里留人', text: '请家里留人，检查约十分钟。' };
  await publishNotice(worker, { ...toGrid, ...gas, needsAcknowledgement: true, importance: 'important' });
  await publishNotice(worker, { ...toGrid, title: '周日大扫除', text: '上午九点，北门集合。' });
  for (const answers of [
    [
      { template: 'complaintProgress', answer: 'accept' },
      { template: 'communityNotice', answer: 'reject' },
      { template: 'requestResult', answer: 'ban' },
    ],
    [{ template: 'complaintProgress', answer: 'accept' }],
    [{ template: 'mediationStep', answer: 'accept' }],
  ]) {
    const body = { id: v7(), answers, answeredAt: new Date().toISOString() };
    await resident.call(subscriptionApi.record, { body });
  }
  await resident.call(subscriptionApi.stop, { params: { template: 'mediationStep' } });
  await giveUp(server, communityId, gridId);
}

async function giveUp(server: JourneyServer, communityId: string, gridId: string): Promise<void> {
  const [row] = await databaseRows(
    server,
    `SELECT c.town_id AS townId, a.id AS accountId FROM communities c, accounts a
      WHERE c.id = ? AND a.open_id IS NOT NULL LIMIT 1`,
    communityId,
  );
  const townId = String(row?.['townId']);
  for (const [template, group, reason, lastError] of parked) {
    for (const owner of ['community_id', 'town_id']) {
      if (owner === 'town_id' && group !== 'notice') continue;
      await databaseRows(
        server,
        `INSERT INTO pushes (id, account_id, ${owner}, template, message_group, urgent, state, available_at, attempts,
            reason, last_error, queued_at, settled_at, version)
          VALUES (?, ?, ?, ?, ?, 0, 'parked', UTC_TIMESTAMP(), 3, ?, ?,
            UTC_TIMESTAMP() - INTERVAL 26 HOUR, UTC_TIMESTAMP() - INTERVAL 2 HOUR, 1)`,
        ...[v7(), String(row?.['accountId']), owner === 'town_id' ? townId : communityId],
        ...[template, group, reason, lastError],
      );
    }
  }
  await databaseRows(
    server,
    `INSERT INTO outbox_messages (id, topic, subject_id, payload, state, attempts, last_error, available_at, created_at)
      VALUES (?, 'mediation.MediationProposed', ?, ?, 'parked', 8, 'Lock wait timeout exceeded',
        UTC_TIMESTAMP() - INTERVAL 1 HOUR, UTC_TIMESTAMP() - INTERVAL 3 HOUR)`,
    ...[v7(), v7(), JSON.stringify({ gridId })],
  );
}
