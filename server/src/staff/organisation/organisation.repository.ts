import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import { DataSource } from 'typeorm';

/** Somebody in a post on a day; who holds several posts is there several times. */
export interface PostRow {
  readonly staffMemberId: string;
  readonly name: string;
  readonly phoneCipher: string | null;
  /** 0 or 1, as the database has it. */
  readonly partyMember: number;
  readonly role: Role;
  readonly gridId: string | null;
  readonly microGridId: string | null;
  readonly unitId: string | null;
  readonly validTo: string | null;
  readonly standInForName: string | null;
}

export interface PartyGroupRow {
  readonly id: string;
  readonly gridId: string;
  readonly name: string;
  readonly estate: string | null;
  readonly building: string | null;
}

const person = 's.id AS staffMemberId, s.name, s.phone_cipher AS phoneCipher, s.party_member AS partyMember';
const validOn = (alias: string) =>
  `${alias}.valid_from <= ? AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ?)`;

/** Queries on who serves a community, all of it at once: a chart has some hundred people and no pages. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Indexes (community_id, id) and (community_id, role). */
  posts(communityId: string, day: string): Promise<PostRow[]> {
    return this.dataSource.query(
      `SELECT ${person}, a.role, a.grid_id AS gridId, a.micro_grid_id AS microGridId, NULL AS unitId,
         a.valid_to AS validTo, away.name AS standInForName
       FROM grid_assignments a JOIN staff_members s ON s.id = a.staff_member_id
         LEFT JOIN grid_assignments regular ON regular.id = a.stand_in_for_id
         LEFT JOIN staff_members away ON away.id = regular.staff_member_id
       WHERE a.community_id = ? AND ${validOn('a')}
       UNION ALL
       SELECT ${person}, p.role, NULL, NULL, p.unit_id, p.valid_to, NULL
       FROM appointments p JOIN staff_members s ON s.id = p.staff_member_id
       WHERE p.community_id = ? AND ${validOn('p')}
       ORDER BY staffMemberId`,
      [communityId, day, day, communityId, day, day],
    );
  }

  /** By the index of the foreign key community_id. */
  partyGroups(communityId: string): Promise<PartyGroupRow[]> {
    return this.dataSource.query(
      `SELECT p.id, p.grid_id AS gridId, p.name, b.estate, b.name AS building
       FROM party_groups p LEFT JOIN buildings b ON b.id = p.building_id
       WHERE p.community_id = ? ORDER BY p.id`,
      [communityId],
    );
  }
}
