import type { ResidentFilter } from '@linge/shared/resident/resident-filter.schema';
import { peopleHits, type HashedTerm, type SqlPart } from './search-hits.js';
import { searchTerm } from './search-term.js';

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
}

/** Joins and conditions on `residents p` that leave exactly those who are looked for. */
export function searchPeople(search: ResidentSearch, hash: (term: string) => HashedTerm): SqlPart {
  const joins: SqlPart[] = [];
  const conditions = ['p.community_id = ?', 'p.state = ?'];
  const values: unknown[] = [search.communityId, search.state ?? 'present'];
  const where = (condition: string, value: unknown) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  if (search.q !== undefined) {
    const hits = peopleHits(search.communityId, searchTerm(search.q), hash(search.q));
    joins.push({ sql: `JOIN (${hits.sql}) hit ON hit.id = p.id`, values: hits.values });
  }
  for (const [index, labelId] of search.labelIds.entries()) {
    const given = `given${index}`;
    joins.push({
      sql: `JOIN resident_labels ${given} ON ${given}.resident_id = p.id AND ${given}.label_id = ?`,
      values: [labelId],
    });
  }
  if (search.microGridId !== undefined || search.buildingId !== undefined) {
    joins.push({ sql: 'JOIN households ph ON ph.id = p.household_id', values: [] });
    where('ph.micro_grid_id = ?', search.microGridId);
  }
  if (search.buildingId !== undefined) {
    const sql = `JOIN rooms pm ON pm.id = ph.room_id
      JOIN building_units pu ON pu.id = pm.building_unit_id AND pu.building_id = ?`;
    joins.push({ sql, values: [search.buildingId] });
  }
  where('p.grid_id = ?', search.gridId);
  where('p.household_id = ?', search.householdId);
  where('p.residency = ?', search.residency);
  where('p.sex = ?', search.sex);
  where('p.birth_date <= ?', search.bornUntil);
  where('p.birth_date > ?', search.bornAfter);
  where('p.political_status = ?', search.politicalStatus);
  where('p.education = ?', search.education);
  where('p.term_ends_on < ?', search.termEndsBefore);
  return {
    sql: `${joins.map(({ sql }) => sql).join('\n')}\nWHERE ${conditions.join(' AND ')}`,
    values: [...joins.flatMap((join) => join.values), ...values],
  };
}
