/** A room as staff write it; what is null was not said. */
export interface RoomTerm {
  /** Beginning of the estate's or street's name. */
  readonly estate: string | null;
  /** `3` of `3栋`, `3号楼`, `3号院`. */
  readonly building: string | null;
  /** `2` of `2单元`. */
  readonly unit: string | null;
  readonly number: string | null;
}

/** All that something typed can mean; `0512` is the end of a phone, the end of an ID number and a room. */
export interface SearchTerm {
  /** Part of a name. */
  readonly name?: string;
  /** Pinyin, or its initials, from the beginning. */
  readonly letters?: string;
  readonly tail?: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly room?: RoomTerm;
}

const written =
  /^(?<estate>\D*?)(?:(?<building>\d{1,3})(?:栋|幢|座|号楼|号院|楼|#))?(?:(?<unit>\d{1,2})单元)?$/;
const writtenRoom =
  /^(?<estate>\D*?)(?:(?<building>\d{1,3})(?:栋|幢|座|号楼|号院|楼|#|-)-?)?(?:(?<unit>\d{1,2})(?:单元|-)-?)?(?<number>\d{3,4}[A-WYZ]?)(?:室|号|房)?$/i;
const short = /^(?<estate>\D*?)(?<building>\d{1,3})-(?<unit>\d{1,2})(?:-(?<number>\d{1,2}))?$/;

/** Reads what somebody typed into the search field: full-width digits, spaces and long dashes are all the same. */
export function searchTerm(typed: string): SearchTerm {
  const text = typed
    .normalize('NFKC')
    .replace(/[‐-―−—ー]/g, '-')
    .trim();
  const tight = text.replace(/\s+/g, '').toUpperCase();
  const digits = tight.replace(/-/g, '');
  if (/^\d{17}[\dX]$/.test(digits)) return { idNumber: digits };
  if (/^1\d{10}$/.test(digits)) return { phone: digits };
  if (/^[a-z' ]+$/i.test(text)) return { letters: text.toLowerCase().replace(/[^a-z]/g, '') };
  const room = roomOf(tight);
  const tail = /^\d{3}[\dX]$/.test(tight) ? tight : undefined;
  if (!room && !tail) return { name: text };
  return { ...(room ? { room } : {}), ...(tail ? { tail } : {}) };
}

function roomOf(tight: string): RoomTerm | undefined {
  if (!/\d/.test(tight)) return undefined;
  const { groups } = writtenRoom.exec(tight) ?? short.exec(tight) ?? written.exec(tight) ?? {};
  if (!groups) return undefined;
  const { estate, building, unit, number } = groups;
  return {
    estate: estate?.replace(/-$/, '') || null,
    building: building ?? null,
    unit: unit ?? null,
    number: number ?? null,
  };
}
