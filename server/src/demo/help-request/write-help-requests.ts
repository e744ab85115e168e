import type { EntityManager } from 'typeorm';
import { insertRows } from '../../common/database/insert-rows.js';
import { HelpRequestEvent } from '../../help-request/entities/help-request-event.entity.js';
import { HelpRequest } from '../../help-request/entities/help-request.entity.js';
import { ServiceHourEntry } from '../../service-hours/entities/service-hour-entry.entity.js';
import type { HelpRequestRows } from './help-request.generator.js';

/** What refers to another comes after it. */
export async function writeHelpRequests(manager: EntityManager, rows: HelpRequestRows): Promise<void> {
  await insertRows(manager, HelpRequest, rows.requests);
  await insertRows(manager, HelpRequestEvent, rows.events);
  await insertRows(manager, ServiceHourEntry, rows.entries);
}
