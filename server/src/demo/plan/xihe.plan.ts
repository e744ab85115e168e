import type { CommunityPlan } from './community.plan.js';
import { xiheEast } from './xihe-east.plan.js';
import { xiheWest } from './xihe-west.plan.js';

/**
 * 西河社区, the reference community: 2,618 permanent households of 7,159 people and 820 floating ones of 4,672.
 * The floating are many to a household (5.7), because most are not families: 300 rent as families (3.6 people
 * each), 180 live above their stall with helpers (5.3), 200 share a flat (6.0), 140 are rooms of two building
 * sites' dormitories (10.3).
 */
export const xihe: CommunityPlan = {
  key: 'xihe',
  name: '西河社区',
  address: '灵泉镇中心广场东侧西河社区党群服务中心',
  serviceHours: '周一至周五 8:30–12:00、14:30–18:00；周六、周日 9:00–12:00 有人值班',
  idNumberRegion: '990101',
  firstPhone: 0,
  grids: [...xiheEast, ...xiheWest],
  branchSecretaries: [
    [1, 2, 3],
    [4, 5],
    [6, 7, 8],
    [9, 10],
  ],
  householdSizes: {
    permanent: { 1: 419, 2: 837, 3: 734, 4: 367, 5: 183, 6: 65, 7: 13 },
    tenant: { 1: 20, 2: 55, 3: 65, 4: 90, 5: 35, 6: 25, 7: 10 },
    stall: { 4: 40, 5: 66, 6: 54, 7: 20 },
    sharedFlat: { 5: 60, 6: 80, 7: 60 },
    dormitory: { 8: 10, 9: 30, 10: 40, 11: 32, 12: 28 },
  },
  units: [
    { kind: 'assigned', name: '县财政局' },
    { kind: 'assigned', name: '县教育局' },
    { kind: 'assigned', name: '县水利局' },
    { kind: 'assigned', name: '县农业农村局' },
    { kind: 'assigned', name: '县市场监督管理局' },
    { kind: 'assigned', name: '县税务局' },
    { kind: 'assigned', name: '县档案馆' },
    { kind: 'assigned', name: '县供销合作社' },
    { kind: 'assigned', name: '县融媒体中心' },
    { kind: 'stationed', name: '县人民医院' },
    { kind: 'stationed', name: '县第一小学' },
    { kind: 'stationed', name: '县第二中学' },
    { kind: 'stationed', name: '县图书馆' },
    { kind: 'stationed', name: '城西派出所' },
    { kind: 'stationed', name: '县供电公司营业厅' },
    { kind: 'stationed', name: '县自来水公司' },
    { kind: 'stationed', name: '县邮政局' },
    { kind: 'stationed', name: '农商银行城西支行' },
    { kind: 'stationed', name: '县消防救援大队城西站' },
    { kind: 'department', name: '县住房和城乡建设局' },
    { kind: 'department', name: '县城市管理局' },
    { kind: 'department', name: '县民政局' },
    { kind: 'department', name: '县应急管理局' },
    { kind: 'department', name: '生态环境分局' },
    { kind: 'property', name: '西河湾小区物业服务中心' },
    { kind: 'property', name: '中心广场小区物业公司' },
    { kind: 'property', name: '河滨花园物业公司' },
  ],
  admins: 3,
  townOfficers: 1,
  personaPosts: {
    'gridWorker 9': 'gridWorker',
    'gridWorker 3': 'otherGridWorker',
    'branchSecretary 9': 'branchSecretary',
    'microGridLeader 西河湾小区第1微网格': 'microGridLeader',
    'delegate 县住房和城乡建设局': 'unitHandler',
    'communityAdmin 1': 'communityAdmin',
    'townOfficer 1': 'townOfficer',
  },
  personaHomes: [
    {
      persona: 'resident',
      estate: '西河湾小区',
      building: '3栋',
      buildingUnit: '2单元',
      as: 'wife',
      ages: [27, 52],
    },
    {
      persona: 'neighbour',
      estate: '西河湾小区',
      building: '3栋',
      buildingUnit: '2单元',
      as: 'mother',
      ages: [65, 85],
    },
    { persona: 'volunteer', estate: '西河湾小区', as: 'alone', ages: [24, 45] },
    {
      persona: 'microGridLeader',
      estate: '西河湾小区',
      building: '2栋',
      as: 'wife',
      ages: [45, 68],
    },
    { persona: 'otherGridResident', estate: '老环保局家属院', as: 'alone', ages: [60, 80] },
  ],
};
