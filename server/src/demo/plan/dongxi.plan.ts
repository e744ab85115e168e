import type { CommunityPlan } from './community.plan.js';

/** 东溪社区, a small neighbour in the same town: it is there to show that nothing leaks from one to another. */
export const dongxi: CommunityPlan = {
  key: 'dongxi',
  name: '东溪社区',
  address: '灵泉镇东溪路1号东溪社区党群服务中心',
  serviceHours: '周一至周五 8:30–12:00、14:30–18:00',
  idNumberRegion: '990102',
  firstPhone: 1_004_321,
  grids: [
    {
      partTimeMembers: 1,
      partTimeGridWorkers: 1,
      estates: [
        {
          name: '东溪小区',
          style: 'block',
          buildings: 3,
          unitsPerBuilding: 2,
          floors: 3,
          roomsPerFloor: 2,
          partyGroup: true,
          households: { permanent: 30, tenant: 3 },
          gates: ['大门'],
          shops: ['东溪便利店'],
          publicPlaces: ['东溪小广场'],
        },
      ],
    },
    {
      partTimeMembers: 1,
      partTimeGridWorkers: 1,
      estates: [
        {
          name: '东溪巷',
          style: 'courtyard',
          buildings: 6,
          unitsPerBuilding: 1,
          floors: 2,
          roomsPerFloor: 3,
          households: { permanent: 24, tenant: 3 },
          publicPlaces: ['东溪公厕'],
        },
      ],
    },
  ],
  branchSecretaries: [[1, 2]],
  householdSizes: {
    permanent: { 1: 9, 2: 17, 3: 15, 4: 8, 5: 4, 6: 1 },
    tenant: { 2: 2, 3: 2, 4: 2 },
  },
  units: [
    { kind: 'assigned', name: '县林业局' },
    { kind: 'stationed', name: '东溪小学' },
  ],
  admins: 1,
  townOfficers: 0,
  personaPosts: { 'communityAdmin 1': 'otherCommunityAdmin' },
  personaHomes: [],
};
