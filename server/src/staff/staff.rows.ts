import type { Role } from '@linge/shared/permission';
import type { GridRole } from '@linge/shared/staff/staff.schema';

/** Somebody of the staff with one of their posts in grids; once for each, and once without any. */
export interface ServingRow {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly role: GridRole | null;
  readonly gridId: string | null;
  readonly gridName: string | null;
}

/** Somebody of a community's list with one of their posts there; once for each, and once without any. */
export interface PostRow {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  readonly role: Role | null;
  readonly hasLeft: number | string;
}

/** Somebody with an account, in one of the roles in which they serve a place. */
export interface ServerRow {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
}

/** Somebody with an account who stands in; `awayAccountId` null where whoever is away has none. */
export interface AwayRow {
  readonly awayAccountId: string | null;
  readonly accountId: string;
}

/** Who serves a grid, or with `gridId` null a community as a whole; `accountId` null where that is nobody with an account. */
export interface ServedPlace {
  readonly communityId: string;
  readonly gridId: string | null;
  readonly accountId: string | null;
}
