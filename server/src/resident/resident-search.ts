import type { ResidentFilter } from '@linge/shared/resident/resident-filter.schema';
import { peopleHits, type HashedTerm, type SqlPart } from './search-hits.js';
import { searchTerm } from './search-term.js';

/** Indexes of `residents` by name, as far as a statement tells which one to use. */
const indexes = {
  community: 'IDX_710ad250fb6fc314b3d7689cb9',
  grid: 'IDX_8f6de41c5e3db2acb3b78ef499',
  household: 'IDX_691e6977bfd6e41477b8aa7650',
  term: 'IDX_b16db25374ff3529f858871e5c',
  /** Holds all that people are filtered by, so that no row has to be looked at. */
  filters: 'IDX_5588845691621c682a7b779086',
} as const;

/** A page in the order of ids, or how many there are. */
export type SearchPurpose = 'page' | 'count';

/** Whom to find: the filter of a request, its labels by id and its day worked out. */
export interface ResidentSearch extends Omit<ResidentFilter, 'labels' | 'q' | 'ageFrom' | 'ageTo'> {
  readonly communityId: string;
  readonly householdId?: string | undefined;
  readonly q?: string | undefined;
  /** All of them. */
  readonly labelIds: readonly string[];
  /** Born on that day or before. */
  readonly bornUntil?: string | undefined;
  /** Born after that day. */
  readonly bornAfter?: string | undefined;
  /** Term ends on that day or later. */
  readonly termEndsFrom?: string | undefined;
}

/**
 * FROM and WHERE with exactly those people as `p` who are looked for. The order in which tables are read is told to the
 * database, because a page in the order of ids tempts it to walk along the ids of all communities: it begins with what
 * was typed, else with a label, else with an index of the community's, grid's or household's own. Which of those is told,
 * too: the more communities there are, the more the database takes a short walk along a wrong one for the cheapest.
 */
export function searchPeople(
  search: ResidentSearch,
  purpose: SearchPurpose,
  hash: (term: string) => HashedTerm,
): SqlPart {
  const from = [beginning(search, purpose, hash)];
  const conditions = ['p.community_id = ?', 'p.state = ?'];
  const values: unknown[] = [search.communityId, search.state ?? 'present'];
  const where = (condition: string, value: unknown) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  const others = search.q === undefined ? search.labelIds.slice(1) : search.labelIds;
  for (const [index, labelId] of others.entries()) {
    const other = `other${index}`;
    const sql = `JOIN resident_labels ${other} ON ${other}.resident_id = p.id AND ${other}.label_id = ?`;
    from.push({ sql, values: [labelId] });
  }
  if (search.microGridId !== undefined || search.buildingId !== undefined) {
    from.push({ sql: 'JOIN households ph ON ph.id = p.household_id', values: [] });
    where('ph.micro_grid_id = ?', search.microGridId);
  }
  if (search.buildingId !== undefined) {
    const sql = `JOIN rooms pm ON pm.id = ph.room_id
      JOIN building_units pu ON pu.id = pm.building_unit_id AND pu.building_id = ?`;
    from.push({ sql, values: [search.buildingId] });
  }
  where('p.grid_id = ?', search.gridId);
  where('p.household_id = ?', search.householdId);
  where('p.residency = ?', search.residency);
  where('p.sex = ?', search.sex);
  where('p.birth_date <= ?', search.bornUntil);
  where('p.birth_date > ?', search.bornAfter);
  where('p.political_status = ?', search.politicalStatus);
  where('p.education = ?', search.education);
  where('p.term_ends_on >= ?', search.termEndsFrom);
  where('p.term_ends_on < ?', search.termEndsBefore);
  // Who became permanent since has no term any more, whatever day still stands there.
  where('p.residency = ?', search.term && 'floating');
  return {
    sql: `FROM ${from.map(({ sql }) => sql).join('\n')}\nWHERE ${conditions.join(' AND ')}`,
    values: [...from.flatMap((part) => part.values), ...values],
  };
}

function beginning(
  search: ResidentSearch,
  purpose: SearchPurpose,
  hash: (term: string) => HashedTerm,
): SqlPart {
  const { q, communityId, labelIds } = search;
  if (q !== undefined) {
    const hits = peopleHits(communityId, searchTerm(q), hash(q));
    return { sql: `(${hits.sql}) hit STRAIGHT_JOIN residents p ON p.id = hit.id`, values: hits.values };
  }
  const [labelId] = labelIds;
  if (labelId === undefined)
    return { sql: `residents p FORCE INDEX (${indexesFor(search, purpose).join(', ')})`, values: [] };
  return {
    sql: `resident_labels given IGNORE INDEX (PRIMARY) STRAIGHT_JOIN residents p
      ON p.id = given.resident_id AND given.community_id = ? AND given.label_id = ?`,
    values: [communityId, labelId],
  };
}

/** Where several can be the best, it depends on how many people are meant. */
function indexesFor(search: ResidentSearch, purpose: SearchPurpose): string[] {
  const { householdId, microGridId, buildingId, gridId } = search;
  if (householdId ?? microGridId ?? buildingId) return [indexes.household];
  const inOrder = gridId === undefined ? indexes.community : indexes.grid;
  if (search.termEndsFrom ?? search.termEndsBefore) return [indexes.term, inOrder];
  if (purpose === 'count') return [indexes.filters];
  const rare = search.politicalStatus ?? search.education ?? search.bornUntil ?? search.bornAfter;
  return search.state !== undefined || rare ? [inOrder, indexes.filters] : [inOrder];
}
