import { Injectable } from '@nestjs/common';
import type { Role } from '@linge/shared/permission';
import type { Organisation, OrganisationPerson, PartyGroup } from '@linge/shared/staff/organisation.schema';
import type { Principal } from '../../common/auth/principal.js';
import { Clock } from '../../common/clock/clock.js';
import { FieldCipher, fieldPlace } from '../../common/crypto/field-cipher.js';
import { maskPhone } from '../../common/crypto/mask.js';
import { AppError } from '../../common/error/app-error.js';
import { GridService } from '../../grid/grid.service.js';
import { mayReadOrganisation } from '../staff.policy.js';
import { UnitRepository } from '../unit.repository.js';
import { figuresOf } from './organisation.figures.js';
import { OrganisationRepository, type PartyGroupRow, type PostRow } from './organisation.repository.js';

/** More than any community has; a chart has no pages. */
const maxUnits = 1_000;

/** The order in which a grid's people are shown; the leaders stand with their micro-grids. */
const rolesInGrid: readonly Role[] = [
  'branchSecretary',
  'gridWorker',
  'partTimeMember',
  'partTimeGridWorker',
];

/** The chart of a community, as of today: who serves where, from the committee to the micro-grids. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly repository: OrganisationRepository,
    private readonly units: UnitRepository,
    private readonly grids: GridService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError PERMISSION_DENIED for another community */
  async chart(principal: Principal, communityId: string): Promise<Organisation> {
    if (!mayReadOrganisation(principal.grants, communityId)) throw AppError.denied();
    const [community, grids, microGrids, units, posts, partyGroups] = await Promise.all([
      this.grids.community(communityId),
      this.grids.gridsOf(communityId),
      this.grids.microGridsOf(communityId),
      this.units.list(communityId, undefined, '', maxUnits),
      this.repository.posts(communityId, this.clock.today()),
      this.repository.partyGroups(communityId),
    ]);
    const peopleOf = this.#opener();
    return {
      communityId,
      name: community.name,
      committeeName: `${community.name}党委`,
      committee: peopleOf(posts.filter(({ role }) => role === 'communityAdmin')),
      grids: grids.map(({ id, number, name, branchName }) => ({
        id,
        number,
        name,
        branchName,
        people: rolesInGrid.flatMap((role) =>
          peopleOf(posts.filter((post) => post.role === role && post.gridId === id)),
        ),
        microGrids: microGrids
          .filter(({ gridId }) => gridId === id)
          .map((microGrid) => ({
            id: microGrid.id,
            name: microGrid.name,
            people: peopleOf(posts.filter(({ microGridId }) => microGridId === microGrid.id)),
          })),
        partyGroups: partyGroups.filter(({ gridId }) => gridId === id).map(toPartyGroup),
      })),
      units: units.map(({ id, name, kind }) => ({
        id,
        name,
        kind,
        delegates: peopleOf(posts.filter(({ unitId }) => unitId === id)),
      })),
      partyMembers: partyMembersOf(posts),
      figures: figuresOf({ grids, partyGroups, units, posts }),
    };
  }

  /** Decrypts each number once, however many posts its owner holds. */
  #opener(): (posts: readonly PostRow[]) => OrganisationPerson[] {
    const phones = new Map<string, string | null>();
    const phoneOf = ({ staffMemberId: id, phoneCipher }: PostRow) => {
      if (!phones.has(id)) {
        const place = fieldPlace.staffMemberPhone(id);
        phones.set(id, phoneCipher === null ? null : maskPhone(this.cipher.decrypt(phoneCipher, place)));
      }
      return phones.get(id) ?? null;
    };
    return (posts) =>
      posts.map((post) => ({
        staffMemberId: post.staffMemberId,
        name: post.name,
        phone: phoneOf(post),
        role: post.role,
        partyMember: Boolean(post.partyMember),
        validTo: post.validTo,
        standInForName: post.standInForName,
      }));
  }
}

function toPartyGroup({ id, name, estate, building }: PartyGroupRow): PartyGroup {
  return { id, name, seat: [estate, building].filter((part) => part !== null).join(' ') || null };
}

function partyMembersOf(posts: readonly PostRow[]): Organisation['partyMembers'] {
  const members = posts.filter(({ partyMember, standInForName }) => partyMember && standInForName === null);
  const names = new Map(members.map(({ staffMemberId, name }) => [staffMemberId, name]));
  return [...names].map(([staffMemberId, name]) => ({ staffMemberId, name }));
}
