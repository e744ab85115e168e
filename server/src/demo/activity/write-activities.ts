import type { EntityManager } from 'typeorm';
import { ActivityEvent } from '../../activity/entities/activity-event.entity.js';
import { ActivityRole } from '../../activity/entities/activity-role.entity.js';
import { ActivitySession } from '../../activity/entities/activity-session.entity.js';
import { Activity } from '../../activity/entities/activity.entity.js';
import { SignUp } from '../../activity/entities/sign-up.entity.js';
import { insertRows } from '../../common/database/insert-rows.js';
import { Message } from '../../message/entities/message.entity.js';
import type { ActivityRows } from './activity.generator.js';

/** What refers to another comes after it. */
export async function writeActivities(manager: EntityManager, rows: ActivityRows): Promise<void> {
  await insertRows(manager, Activity, rows.activities);
  await insertRows(manager, ActivityRole, rows.roles);
  await insertRows(manager, ActivitySession, rows.sessions);
  await insertRows(manager, ActivityEvent, rows.events);
  await insertRows(manager, SignUp, rows.signUps);
  await insertRows(manager, Message, rows.messages);
}
