import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import type { EntityManager } from 'typeorm';
import { staffTitle } from '../common/wording/staff-title.js';
import { gridPosts, ServingLookup } from './serving-lookup.js';
import { StaffRepository } from './staff.repository.js';
import type { ServedPlace, ServerRow, ServingRow } from './staff.rows.js';

export { gridPosts };
export type { ServedPlace, ServingLookup };

/** Somebody of a community's staff list, with what they serve as on a day. */
export interface ServingMember {
  readonly id: string;
  readonly name: string;
  readonly accountId: string | null;
  /** Each once; none for somebody who is on the list without a post. */
  readonly roles: readonly Role[];
  /** They had posts in the community, and none is theirs any more. */
  readonly hasLeft: boolean;
}

/** What other capabilities ask about those who serve a community. */
@Injectable()
export class StaffService {
  constructor(private readonly repository: StaffRepository) {}

  /**
   * The accounts of those who hold one of the roles on a day: in the grid itself, or over its whole
   * community or town.
   */
  async accountsServing(gridId: string, roles: readonly Role[], day: string): Promise<string[]> {
    const servers = roles.length ? await this.repository.serversOf(gridId, roles, day) : [];
    return [...new Set(servers.map(({ accountId }) => accountId))];
  }

  /** The same for news, of which there may be several at a time. */
  servingOn(day: string): ServingLookup {
    return new ServingLookup(this.repository, day);
  }

  /** The same people with their names, each once, in the first of the roles that they hold. */
  async serversOf(gridId: string, roles: readonly Role[], day: string): Promise<ServerRow[]> {
    const rows = await this.repository.serversOf(gridId, roles, day);
    const inOrder = roles.flatMap((role) => rows.filter((row) => row.role === role));
    const people = new Map<string, ServerRow>();
    for (const row of inOrder) if (!people.has(row.accountId)) people.set(row.accountId, row);
    return [...people.values()];
  }

  /** The same in the grid itself, without those on leave for whom somebody stands in. */
  async accountsAtWork(gridId: string, roles: readonly Role[], day: string): Promise<string[]> {
    return this.repository.accountsAtWork(gridId, roles, day);
  }

  /** The grids of communities in which nobody with an account holds one of the roles on a day. */
  async gridsWithout(
    roles: readonly Role[],
    communityIds: readonly string[],
    day: string,
  ): Promise<{ readonly communityId: string; readonly gridId: string }[]> {
    return communityIds.length ? this.repository.gridsWithout(roles, communityIds, day) : [];
  }

  /** All grids of communities and the communities as wholes, once for each account that serves there in one of the roles. */
  async placesServed(
    communityIds: readonly string[],
    roles: readonly Role[],
    day: string,
  ): Promise<ServedPlace[]> {
    return communityIds.length ? this.repository.placesServed(communityIds, roles, day) : [];
  }

  /**
   * Recognises the staff members entered under a phone number that WeChat vouched for.
   * @returns how many (somebody may serve several communities)
   */
  tieAccount(accountId: string, phoneIndex: string, manager: EntityManager): Promise<number> {
    return this.repository.tieAccount(accountId, phoneIndex, manager);
  }

  /** Forgets which account a staff member used; the person stays on the list. */
  releaseAccount(accountId: string, manager: EntityManager): Promise<void> {
    return this.repository.releaseAccount(accountId, manager);
  }

  /** Posts that an account holds on a day or will hold: whoever has one cannot leave without handing it over. */
  async postsOf(accountId: string, day: string): Promise<{ title: string; until: string | null }[]> {
    const rows = await this.repository.postsOf(accountId, day);
    return rows.map(({ place, gridName, role, until }) => ({
      title: `${place} ${staffTitle(role, gridName ?? '', undefined)}`,
      until,
    }));
  }

  /** Account id → name, for those accounts that are staff. */
  async staffNamesOf(accountIds: readonly string[]): Promise<Map<string, string>> {
    const rows = accountIds.length ? await this.repository.names(accountIds) : [];
    return new Map(rows.map((row) => [row.accountId, row.name]));
  }

  /** The names of all who serve or served a community. */
  namesIn(communityId: string): Promise<string[]> {
    return this.repository.namesIn(communityId);
  }

  /** Staff member id → name, for those of a community's own list. */
  async membersOf(communityId: string, staffMemberIds: readonly string[]): Promise<Map<string, string>> {
    const rows = staffMemberIds.length ? await this.repository.members(communityId, staffMemberIds) : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Everybody on a community's list, once for each post that they hold in a grid on a day, or once without any. */
  serving(communityId: string, day: string): Promise<ServingRow[]> {
    return this.repository.serving(communityId, day);
  }

  /** A community's whole list with their posts on a day: some hundred people, and no pages. */
  async servingIn(communityId: string, day: string): Promise<ServingMember[]> {
    const members = new Map<string, ServingMember & { roles: Role[] }>();
    for (const { role, hasLeft, ...row } of await this.repository.servingIn(communityId, day)) {
      const member = members.get(row.id) ?? { ...row, roles: [], hasLeft: Number(hasLeft) === 1 };
      if (role !== null) member.roles.push(role);
      members.set(row.id, member);
    }
    return [...members.values()];
  }

  /** The people of staff lists that an account stands for on a day, one for each community that it has not left. */
  memberIdsOf(accountId: string, day: string): Promise<string[]> {
    return this.repository.memberIdsOf(accountId, day);
  }

  /** Whether somebody had posts in their community, and holds none on a day any more. */
  hasLeft(staffMemberId: string, day: string, manager?: EntityManager): Promise<boolean> {
    return this.repository.hasLeft(staffMemberId, day, manager);
  }

  /** The accounts of the officers over a community's town on a day. */
  townOfficersOf(communityId: string, day: string): Promise<string[]> {
    return this.repository.townOfficersOf(communityId, day);
  }

  /** Staff member id → account id, for those who have an account. */
  async accountsOf(staffMemberIds: readonly string[]): Promise<Map<string, string>> {
    const rows = staffMemberIds.length ? await this.repository.accounts(staffMemberIds) : [];
    return new Map(rows.map((row) => [row.id, row.accountId]));
  }
}
