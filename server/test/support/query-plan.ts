import type { DataSource } from 'typeorm';

/** One step in which a statement reads a table. */
export interface Step {
  readonly table: string | null;
  readonly type: string | null;
  readonly key: string | null;
  /** About as many as are looked at. */
  readonly rows: number | string | null;
  readonly Extra: string | null;
}

/** Names of a handful of grids and categories, which are read whole while there are no more. */
const names = ['g', 'k'];

/** How the database would go about each statement that is sent to it; nothing is read. */
export async function explained(
  dataSource: DataSource,
  ask: (asked: DataSource) => Promise<unknown>,
): Promise<Step[][]> {
  const plans: Step[][] = [];
  const query = async (sql: string, values: unknown[]): Promise<unknown[]> => {
    plans.push(await dataSource.query(`EXPLAIN ${sql}`, values));
    return [];
  };
  await ask({ query, manager: { query } } as unknown as DataSource);
  return plans;
}

/** The steps in which a query reads tables that grow, not those on its own intermediate results. */
export async function planOf(
  dataSource: DataSource,
  ask: (asked: DataSource) => Promise<unknown>,
): Promise<Step[]> {
  const plans = await explained(dataSource, ask);
  return plans
    .flat()
    .filter(({ table }) => table !== null && !table.startsWith('<') && !names.includes(table));
}

/** Whether a step reads a table, or an index, from one end to the other. */
export const readsWhole = ({ type, key }: Step) =>
  ['ALL', 'index'].includes(type ?? '') || (type === 'range' && key === 'PRIMARY');
