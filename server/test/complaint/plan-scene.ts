import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../src/common/database/insert-rows.js';
import { Complaint } from '../../src/complaint/entities/complaint.entity.js';
import { writeComplaint } from '../factory/complaint.js';
import type { Factory, GridPlace, Person } from '../factory/factory.js';

const day = 86_400_000;
/** The days on which complaints of a plan's test were reported end here. */
export const end = Date.parse('2026-11-24T00:00:00Z');

/** As many complaints, some each day of three hundred; the states take turns. */
export async function writeMany(
  factory: Factory,
  dataSource: DataSource,
  place: GridPlace,
  handler: Person,
  {
    count,
    states,
    reporter = null,
  }: { count: number; states: readonly Complaint['state'][]; reporter?: Person | null },
): Promise<{ one: Complaint; rows: Complaint[] }> {
  const one = await writeComplaint(factory, place, 'resolved', { reporter, handler });
  const rows = Array.from({ length: count }, (_, index): Complaint => {
    const createdAt = new Date(end - (index % 300) * day);
    const id = uuid();
    const state = states[index % states.length] ?? one.state;
    return { ...one, id, number: `${id.slice(-18)}`, createdAt, resolvedAt: createdAt, state };
  });
  await insertRows(dataSource.manager, Complaint, rows);
  return { one, rows };
}
