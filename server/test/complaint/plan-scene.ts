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

/** One step in which a statement reads a table. */
export interface Step {
  readonly table: string | null;
  readonly type: string | null;
  readonly key: string | null;
  readonly Extra: string | null;
}

/** Names of a handful of grids and categories, which are read whole while there are no more. */
const names = ['g', 'k'];

/** The steps in which a query reads tables that grow, not those on its own intermediate results. */
export async function planOf(
  dataSource: DataSource,
  ask: (asked: DataSource) => Promise<unknown>,
): Promise<Step[]> {
  const plans: Step[][] = [];
  const query = async (sql: string, values: unknown[]): Promise<unknown[]> => {
    plans.push(await dataSource.query(`EXPLAIN ${sql}`, values));
    return [];
  };
  await ask({ query } as unknown as DataSource);
  return plans
    .flat()
    .filter(({ table }) => table !== null && !table.startsWith('<') && !names.includes(table));
}

/** Whether a step reads a table, or an index, from one end to the other. */
export const readsWhole = ({ type, key }: Step) =>
  ['ALL', 'index'].includes(type ?? '') || (type === 'range' && key === 'PRIMARY');
