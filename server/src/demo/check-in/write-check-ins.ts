import type { EntityManager } from 'typeorm';
import { CheckInMark } from '../../check-in/entities/check-in-mark.entity.js';
import { CheckIn } from '../../check-in/entities/check-in.entity.js';
import { insertRows } from '../../common/database/insert-rows.js';
import type { CheckInRows } from './check-in.generator.js';

export async function writeCheckIns(manager: EntityManager, rows: CheckInRows): Promise<void> {
  await insertRows(manager, CheckIn, rows.checkIns);
  await insertRows(manager, CheckInMark, rows.marks);
}
