import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { FieldCipher, fieldPlace } from '../common/crypto/field-cipher.js';
import { ChainMapper } from './chain.mapper.js';
import type { ChainRow } from './chain.sql.js';

const cipher = new FieldCipher(new Map([[1, randomBytes(32)]]));
const mapper = new ChainMapper(cipher);
const phoneOf = (id: string, phone: string) => cipher.encrypt(phone, fieldPlace.staffMemberPhone(id));

const row: ChainRow = {
  communityId: 'community',
  communityName: '西河社区',
  communityPhone: cipher.encrypt('15400000001', fieldPlace.communityPhone('community')),
  gridId: 'grid',
  gridName: '第3网格',
  branchName: '第3网格党支部',
  microGridId: null,
  microGridName: null,
  teamName: '第3网格党员志愿服务队',
  adminName: '王建国',
  secretaryId: 'secretary',
  secretaryName: '李红梅',
  secretaryPhone: phoneOf('secretary', '15400000002'),
  workerId: 'worker',
  workerName: '赵敏',
  workerPhone: phoneOf('worker', '15400000003'),
  leaderId: null,
  leaderName: null,
  leaderPhone: null,
  teamLeaderId: 'teamLeader',
  teamLeaderName: '孙光辉',
  teamLeaderPhone: null,
  secretaryStandsIn: 0,
  workerStandsIn: 0,
  leaderStandsIn: 0,
};

describe('the chain behind a door', () => {
  it('always has its five links, from the community to the volunteers', () => {
    expect(mapper.toLinks(row).map(({ kind, organisation }) => [kind, organisation])).toEqual([
      ['community', '西河社区党委'],
      ['branch', '第3网格党支部'],
      ['gridWorker', '第3网格'],
      ['microGrid', '微网格'],
      ['volunteerTeam', '第3网格党员志愿服务队'],
    ]);
  });

  it('shows no number in full', () => {
    expect(mapper.toLinks(row).map(({ phone }) => phone)).toEqual([
      '154****0001',
      '154****0002',
      '154****0003',
      null,
      null,
    ]);
  });

  it('gives the number of the one link that is called', () => {
    expect(mapper.phoneOf(row, 'gridWorker')).toBe('15400000003');
  });

  it('has nobody to call where a post is vacant or its holder left no number', () => {
    expect(mapper.phoneOf(row, 'microGrid')).toBeUndefined();
    expect(mapper.phoneOf(row, 'volunteerTeam')).toBeUndefined();
  });

  it('says of whom it names that they only stand in', () => {
    const standIns = (of: ChainRow) => mapper.toLinks(of).map(({ standIn }) => standIn);
    expect(standIns(row)).toEqual([false, false, false, false, false]);
    expect(standIns({ ...row, workerStandsIn: 1 })).toEqual([false, false, true, false, false]);
  });

  it('can call the service hall even while the community has no secretary', () => {
    const vacant = { ...row, adminName: null };
    expect(mapper.toLinks(vacant)[0]).toMatchObject({ personName: null, phone: '154****0001' });
    expect(mapper.phoneOf(vacant, 'community')).toBe('15400000001');
  });
});
