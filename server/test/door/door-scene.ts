import { v7 as uuid } from 'uuid';
import { fieldPlace } from '../../src/common/crypto/field-cipher.js';
import { Community } from '../../src/grid/entities/community.entity.js';
import { Appointment } from '../../src/staff/entities/appointment.entity.js';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { StaffMember } from '../../src/staff/entities/staff-member.entity.js';
import { VolunteerTeam } from '../../src/volunteer/entities/volunteer-team.entity.js';
import type { Factory, GridPlace } from '../factory/factory.js';
import { testCipher } from '../support/test-crypto.js';
import type { TestServer } from '../support/test-server.js';

/** Fills the posts of a chain, one at a time, so that a test can leave one vacant. */
export class DoorScene {
  constructor(
    private readonly server: TestServer,
    private readonly factory: Factory,
  ) {}

  async hallPhone({ community }: GridPlace, phone: string): Promise<void> {
    const phoneCipher = testCipher.encrypt(phone, fieldPlace.communityPhone(community.id));
    await this.server.dataSource.manager.update(Community, { id: community.id }, { phoneCipher });
  }

  /** Somebody with a service number. */
  async person({ community }: GridPlace, name: string, phone: string): Promise<StaffMember> {
    const member = await this.factory.staffMember(community, undefined, name);
    const phoneCipher = testCipher.encrypt(phone, fieldPlace.staffMemberPhone(member.id));
    await this.server.dataSource.manager.update(StaffMember, { id: member.id }, { phoneCipher });
    return member;
  }

  async administrator({ community }: GridPlace, member: StaffMember): Promise<void> {
    await this.factory.save(Appointment, {
      id: uuid(),
      staffMemberId: member.id,
      role: 'communityAdmin',
      townId: community.townId,
      communityId: community.id,
      unitId: null,
      validFrom: '2026-01-01',
      validTo: null,
    });
  }

  async assign(
    { community, grid }: GridPlace,
    member: StaffMember,
    role: GridAssignment['role'],
    change: Partial<GridAssignment> = {},
  ): Promise<void> {
    await this.factory.save(GridAssignment, {
      id: uuid(),
      communityId: community.id,
      gridId: grid.id,
      microGridId: null,
      staffMemberId: member.id,
      role,
      validFrom: '2026-01-01',
      validTo: null,
      version: 1,
      createdAt: new Date(),
      ...change,
    });
  }

  async volunteerTeam(
    { community, grid }: GridPlace,
    name: string,
    leader: StaffMember | null,
  ): Promise<void> {
    const ids = { id: uuid(), communityId: community.id, gridId: grid.id };
    await this.factory.save(VolunteerTeam, { ...ids, name, leaderId: leader?.id ?? null });
  }
}
