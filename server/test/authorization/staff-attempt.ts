import { v7 as uuid } from 'uuid';
import { GridAssignment } from '../../src/staff/entities/grid-assignment.entity.js';
import { Handover } from '../../src/staff/entities/handover.entity.js';
import type { Factory, GridPlace, Person } from '../factory/factory.js';
import type { Attempt } from './attempt.js';

const body = (value: object) => ({ body: value });
const params = (value: object) => ({ params: value });
const query = (value: object) => ({ query: value });

/** Requests about who serves a grid, and who leaves. */
export const staffRequests = {
  'gridAssignment.list': ({ target }: Attempt) =>
    query({ communityId: target.community.id, gridId: target.grid.id }),
  'gridAssignment.create': async ({ target, factory }: Attempt) => {
    const member = await factory.staffMember(target.community);
    const role = 'partTimeMember';
    return body({
      id: uuid(),
      gridId: target.grid.id,
      staffMemberId: member.id,
      role,
      validFrom: '2026-01-01',
    });
  },
  'gridAssignment.end': async ({ target, factory, dataSource }: Attempt) => {
    const { staffMember } = await factory.gridStaff(target, 'partTimeMember');
    const staffMemberId = staffMember?.id ?? '';
    const { id } = await dataSource.manager.findOneByOrFail(GridAssignment, { staffMemberId });
    return { params: { id }, body: { version: 1, validTo: '2026-06-01' } };
  },
  'handover.preview': async ({ target, factory }: Attempt) =>
    params({ id: (await factory.staffMember(target.community)).id }),
  'handover.create': async ({ target, factory, dataSource }: Attempt) => {
    const { staffMember } = await factory.gridStaff(target, 'partTimeMember');
    const staffMemberId = staffMember?.id ?? '';
    const post = await dataSource.manager.findOneByOrFail(GridAssignment, { staffMemberId });
    const posts = [{ postId: post.id, successorStaffMemberId: null }];
    const decision = { id: uuid(), day: '2099-01-01', posts, confirmNobody: true };
    return { params: { id: staffMemberId }, body: decision };
  },
  'handover.list': ({ target }: Attempt) => query({ communityId: target.community.id }),
  'handover.cancel': async ({ target, factory, person }: Attempt) =>
    params({ id: await plan(target, factory, person) }),
  'gridAssignment.standIn': async ({ target, factory, dataSource }: Attempt) => {
    const { staffMember } = await factory.gridStaff(target, 'partTimeMember');
    const staffMemberId = staffMember?.id ?? '';
    const { id } = await dataSource.manager.findOneByOrFail(GridAssignment, { staffMemberId });
    const standIn = await factory.staffMember(target.community);
    const days = { validFrom: '2026-05-01', validTo: '2026-05-08' };
    return { params: { id }, body: { id: uuid(), staffMemberId: standIn.id, ...days } };
  },
  'household.count': ({ target }: Attempt) =>
    query({ communityId: target.community.id, gridId: target.grid.id }),
};

/** A handover of nothing, planned for long after. */
async function plan({ community }: GridPlace, factory: Factory, { account }: Person): Promise<string> {
  const handover = {
    id: uuid(),
    communityId: community.id,
    staffMemberId: (await factory.staffMember(community)).id,
    day: '2099-01-01',
    ended: [],
    complaintCount: 0,
    createdByAccountId: account.id,
    contentHash: 'a'.repeat(64),
    createdAt: new Date(),
  };
  return (await factory.save(Handover, handover)).id;
}
