import type { NoticeTrait } from '@linge/shared/notice/notice-audience.schema';
import { bornUntil } from '../common/clock/age.js';
import type { ResolvedPlace } from './notice.policy.js';

/** A piece of a statement with its values. */
export interface SqlPart {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** An audience as the database is asked for it. */
export interface AskedAudience {
  readonly places: readonly ResolvedPlace[];
  /** The labels by code: the same one has another id in each community. */
  readonly labelIds: readonly (readonly string[])[];
  readonly traits: readonly NoticeTrait[];
  readonly match: 'any' | 'all';
  /** Ages are those of this day. */
  readonly day: string;
}

/** Children of families are younger than this. */
const childAge = 14;

/**
 * Its households `h` and the people `p` in them; with their building unit `u`, where buildings are named. The order of
 * reading is told to the database: from households of a grid to their people, never along the people of all communities.
 */
export function peopleOfHouseholds({ places }: Pick<AskedAudience, 'places'>): string {
  const people = `households h STRAIGHT_JOIN residents p ON p.household_id = h.id AND p.state = 'present'`;
  if (!places.some(({ kind }) => kind === 'building')) return people;
  return `${people} JOIN rooms r ON r.id = h.room_id JOIN building_units u ON u.id = r.building_unit_id`;
}

/** Whether a household and person are meant, as a condition on `h`, `u` and `p`. */
export function meant(audience: AskedAudience): SqlPart {
  const parts = [inPlaces(audience.places), marked(audience)].filter((part) => part !== undefined);
  return {
    sql: ["h.state = 'open'", ...parts.map(({ sql }) => sql)].join(' AND '),
    values: parts.flatMap(({ values }) => values),
  };
}

function inPlaces(places: readonly ResolvedPlace[]): SqlPart {
  const columns = [
    ['community', 'h.community_id'],
    ['grid', 'h.grid_id'],
    ['microGrid', 'h.micro_grid_id'],
    ['building', 'u.building_id'],
  ] as const;
  const parts = columns.flatMap(([kind, column]) => {
    const ids = places.filter((place) => place.kind === kind).map(({ id }) => id);
    return ids.length ? [{ sql: `${column} IN (?)`, values: [ids] }] : [];
  });
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** By any or all of the marks; undefined where there are none. */
function marked({ labelIds, traits, match, day }: AskedAudience): SqlPart | undefined {
  const parts = [
    ...traits.map((trait) => traitPart(trait, day)),
    ...labelIds.map((ids) => ({
      sql: 'EXISTS (SELECT 1 FROM resident_labels l WHERE l.resident_id = p.id AND l.label_id IN (?))',
      values: [ids],
    })),
  ];
  if (!parts.length) return undefined;
  return {
    sql: `(${parts.map(({ sql }) => sql).join(match === 'any' ? ' OR ' : ' AND ')})`,
    values: parts.flatMap(({ values }) => values),
  };
}

const ages: Partial<Record<NoticeTrait, number>> = { aged60: 60, aged70: 70, aged80: 80 };

function traitPart(trait: NoticeTrait, day: string): SqlPart {
  switch (trait) {
    case 'aged60':
    case 'aged70':
    case 'aged80':
      return { sql: 'p.birth_date <= ?', values: [bornUntil(day, ages[trait] ?? 0)] };
    case 'partyMember':
      return { sql: "p.political_status IN ('partyMember', 'probationaryMember')", values: [] };
    case 'familyWithChildren':
      return {
        sql: `EXISTS (SELECT 1 FROM residents k
          WHERE k.household_id = h.id AND k.state = 'present' AND k.birth_date > ?)`,
        values: [bornUntil(day, childAge)],
      };
    case 'volunteer':
      return {
        sql: `EXISTS (SELECT 1 FROM household_ties w JOIN volunteers v ON v.account_id = w.account_id
          WHERE w.resident_id = p.id AND w.ended_at IS NULL AND v.left_at IS NULL)`,
        values: [],
      };
    case 'permanent':
    case 'floating':
      return { sql: 'p.residency = ?', values: [trait] };
  }
}

/**
 * Whether an account gets it: any of the household's where one reading counts for all, else that of somebody meant or of
 * who looks after them. A condition on `h` and `p`.
 */
export function hasApp(countsByHousehold: boolean): string {
  const own = (column: string) =>
    `EXISTS (SELECT 1 FROM household_ties t WHERE t.${column} AND t.ended_at IS NULL)`;
  if (countsByHousehold) return own('household_id = h.id');
  const cared = 'EXISTS (SELECT 1 FROM care_ties c WHERE c.resident_id = p.id AND c.ended_at IS NULL)';
  return `(${own('resident_id = p.id')} OR ${cared})`;
}

/** Those accounts, each once as `account_id`; `from` and `where` give `h` and `p`. */
export function accountsOf(countsByHousehold: boolean, from: string, where: string): string {
  const of = (ties: string) =>
    `SELECT t.account_id FROM ${from} JOIN ${ties} AND t.ended_at IS NULL ${where}`;
  if (countsByHousehold) return `${of('household_ties t ON t.household_id = h.id')} GROUP BY t.account_id`;
  return `${of('household_ties t ON t.resident_id = p.id')}
    UNION ${of('care_ties t ON t.resident_id = p.id')}`;
}
