import type { SearchTerm } from './search-term.js';

/** A piece of SQL with the values of its `?`. */
export interface SqlPart {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What is looked up by its keyed hash instead of itself. */
export interface HashedTerm {
  readonly phoneIndex?: string;
  readonly idNumberIndex?: string;
  readonly phoneTailIndex?: string;
  readonly idNumberTailIndex?: string;
}

const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * The ids of people that something typed can mean, each way by an index of its own; put together by UNION, because
 * an OR over several indexes makes the database read the whole community.
 */
export function peopleHits(communityId: string, term: SearchTerm, hashed: HashedTerm): SqlPart {
  const parts: SqlPart[] = [];
  const by = (condition: string, value: string) =>
    parts.push({
      sql: `SELECT r.id FROM residents r WHERE r.community_id = ? AND ${condition}`,
      values: [communityId, value],
    });
  if (term.name) by('r.name LIKE ?', `%${literally(term.name)}%`);
  if (term.letters) {
    by('r.name_initials LIKE ?', `${term.letters}%`);
    by('r.name_pinyin LIKE ?', `${term.letters}%`);
  }
  if (hashed.idNumberIndex) by('r.id_number_index = ?', hashed.idNumberIndex);
  if (hashed.phoneIndex) {
    by('r.phone_index = ?', hashed.phoneIndex);
    by('r.other_phone_index = ?', hashed.phoneIndex);
  }
  if (hashed.phoneTailIndex) {
    by('r.phone_tail_index = ?', hashed.phoneTailIndex);
    by('r.other_phone_tail_index = ?', hashed.phoneTailIndex);
  }
  if (hashed.idNumberTailIndex) by('r.id_number_tail_index = ?', hashed.idNumberTailIndex);
  if (term.room) {
    const { sql, values } = householdsOfRooms(communityId, term);
    parts.push({
      sql: `SELECT r.id FROM (${sql}) home JOIN residents r ON r.household_id = home.id`,
      values,
    });
  }
  return union(parts);
}

/** The ids of households in the rooms that are meant, or whose head is. */
export function householdHits(communityId: string, term: SearchTerm): SqlPart {
  const parts: SqlPart[] = [];
  const byHead = (condition: string, value: string) =>
    parts.push({
      sql: `SELECT h.id FROM residents r JOIN households h ON h.id = r.household_id AND h.head_id = r.id
        WHERE r.community_id = ? AND ${condition}`,
      values: [communityId, value],
    });
  if (term.name) byHead('r.name LIKE ?', `%${literally(term.name)}%`);
  if (term.letters) {
    byHead('r.name_initials LIKE ?', `${term.letters}%`);
    byHead('r.name_pinyin LIKE ?', `${term.letters}%`);
  }
  if (term.room) parts.push(householdsOfRooms(communityId, term));
  return union(parts);
}

/**
 * Indexes (community_id, estate, name) of buildings, (building_id, name) of units, (building_unit_id, number) of rooms
 * and (room_id, state) of households. Buildings are called `3栋`, `3号楼`, `12号院`: the number tells them.
 */
function householdsOfRooms(communityId: string, { room }: SearchTerm): SqlPart {
  const conditions = ['b.community_id = ?'];
  const values: string[] = [communityId];
  const where = (condition: string, value: string | null | undefined) => {
    if (!value) return;
    conditions.push(condition);
    values.push(value);
  };
  where('b.estate LIKE ?', room?.estate && `${literally(room.estate)}%`);
  where('b.name REGEXP ?', room?.building && `^${Number(room.building)}([^0-9]|$)`);
  where('u.name REGEXP ?', room?.unit && `^${Number(room.unit)}([^0-9]|$)`);
  where('m.number = ?', room?.number);
  const sql = `SELECT h.id FROM buildings b JOIN building_units u ON u.building_id = b.id
    JOIN rooms m ON m.building_unit_id = u.id JOIN households h ON h.room_id = m.id
    WHERE ${conditions.join(' AND ')}`;
  return { sql, values };
}

function union(parts: readonly SqlPart[]): SqlPart {
  // Nothing that could be meant: nobody is found.
  if (!parts.length) return { sql: "SELECT '' AS id", values: [] };
  // One way alone, too, is worked out before all else, and not merged into the query around it.
  const [distinct, ...others] = parts.map(({ sql }) => sql);
  const sql = [distinct?.replace(/^SELECT/, 'SELECT DISTINCT'), ...others].join(' UNION ');
  return { sql, values: parts.flatMap(({ values }) => values) };
}
