import type { GridPlan } from './community.plan.js';

const flats = { style: 'block', unitsPerBuilding: 3, floors: 6, roomsPerFloor: 2 } as const;
const tower = { style: 'block', unitsPerBuilding: 3, floors: 15, roomsPerFloor: 2 } as const;
const lane = { style: 'courtyard', unitsPerBuilding: 1, floors: 4, roomsPerFloor: 3 } as const;
const market = { style: 'block', unitsPerBuilding: 2, roomsPerFloor: 3 } as const;
const dormitory = { style: 'block', unitsPerBuilding: 1, floors: 2, roomsPerFloor: 10 } as const;

/** Grids 6–10, from the market to 西河桥. */
export const xiheWest: readonly GridPlan[] = [
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 1,
    estates: [
      {
        ...market,
        name: '西河农贸市场',
        floors: 4,
        buildings: 5,
        households: { permanent: 12, stall: 100 },
        gates: ['东大门', '西大门'],
        shops: ['农贸市场蔬菜区', '农贸市场鲜肉区', '农贸市场水产区', '农贸市场豆腐坊', '农贸市场干货店'],
        publicPlaces: ['西河农贸市场公厕', '西河农贸市场垃圾中转站'],
      },
      {
        ...flats,
        name: '粮站家属院',
        buildings: 3,
        partyGroup: true,
        households: { permanent: 84, tenant: 10, sharedFlat: 6 },
        gates: ['大门'],
      },
      {
        ...flats,
        name: '河滨路小区',
        buildings: 4,
        households: { permanent: 112, tenant: 12, sharedFlat: 10 },
        gates: ['东门', '西门'],
        shops: ['河滨路便民超市', '河滨路早餐店'],
        publicPlaces: ['河滨路公厕'],
      },
    ],
  },
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 1,
    extraTeams: ['护河志愿队'],
    estates: [
      {
        ...tower,
        name: '河滨花园',
        buildings: 3,
        microGrids: 3,
        partyGroup: true,
        households: { permanent: 210, tenant: 24, sharedFlat: 10 },
        gates: ['北门', '南门', '地下车库入口'],
        shops: ['河滨花园便利店', '河滨花园药房', '河滨花园幼儿园'],
        publicPlaces: ['河滨步道', '河滨健身广场'],
      },
      {
        ...flats,
        name: '水利局家属院',
        floors: 5,
        buildings: 3,
        households: { permanent: 74, tenant: 6, sharedFlat: 3 },
        gates: ['大门'],
      },
    ],
  },
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 1,
    estates: [
      {
        ...market,
        name: '城西建材市场',
        floors: 3,
        buildings: 5,
        households: { permanent: 4, stall: 80 },
        gates: ['大门'],
        shops: ['建材市场门窗店', '建材市场瓷砖店', '建材市场水暖店', '建材市场油漆店'],
        publicPlaces: ['城西建材市场公厕'],
      },
      {
        ...flats,
        name: '纺织厂家属院',
        floors: 5,
        buildings: 6,
        microGrids: 2,
        partyGroup: true,
        households: { permanent: 140, tenant: 15, sharedFlat: 12 },
        gates: ['大门', '东侧门'],
        shops: ['纺织厂小卖部', '纺织厂菜店'],
      },
      {
        ...flats,
        name: '机械厂家属院',
        floors: 5,
        buildings: 4,
        households: { permanent: 92, tenant: 10, sharedFlat: 8 },
        gates: ['大门'],
        publicPlaces: ['机械厂路口'],
      },
    ],
  },
  {
    partTimeMembers: 3,
    partTimeGridWorkers: 2,
    extraTeams: ['五点半课堂志愿队', '西河湾就业帮扶志愿队'],
    estates: [
      {
        ...flats,
        name: '西河湾小区',
        buildings: 8,
        microGrids: 3,
        relocation: true,
        partyGroup: true,
        households: { permanent: 280 },
        gates: ['东门', '南门'],
        shops: ['西河湾便民超市', '西河湾就业车间', '西河湾快递驿站', '西河湾卫生室'],
        publicPlaces: ['西河湾小区公厕', '西河湾小区垃圾分类亭', '西河湾小区停车场', '西河湾文化广场'],
      },
      {
        ...dormitory,
        name: '滨河新城项目宿舍',
        buildings: 5,
        households: { dormitory: 84 },
        gates: ['工地大门'],
      },
    ],
  },
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 2,
    estates: [
      {
        ...flats,
        name: '西关小区',
        buildings: 3,
        households: { permanent: 84, tenant: 10, sharedFlat: 6 },
        gates: ['大门'],
        shops: ['西关杂货店', '西关修车铺'],
      },
      {
        ...flats,
        name: '西河桥小区',
        buildings: 5,
        households: { permanent: 144, tenant: 14, sharedFlat: 10 },
        gates: ['东门', '西门'],
        shops: ['西河桥超市', '西河桥加油站', '西河桥餐馆'],
      },
      {
        ...lane,
        name: '桥头巷',
        buildings: 6,
        households: { permanent: 46, tenant: 12, sharedFlat: 10 },
        publicPlaces: ['西河桥公厕', '西河桥头'],
      },
    ],
  },
];
