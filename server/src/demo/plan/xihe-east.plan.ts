import type { GridPlan } from './community.plan.js';

const flats = { style: 'block', unitsPerBuilding: 3, floors: 6, roomsPerFloor: 2 } as const;
const tower = { style: 'block', unitsPerBuilding: 2, floors: 15, roomsPerFloor: 3 } as const;
const lane = { style: 'courtyard', unitsPerBuilding: 1, floors: 4, roomsPerFloor: 3 } as const;
const dormitory = { style: 'block', unitsPerBuilding: 1, floors: 2, roomsPerFloor: 10 } as const;

/** Grids 1–5, from behind the county People's Congress to the central square. */
export const xiheEast: readonly GridPlan[] = [
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 2,
    extraTeams: ['晨光文艺志愿队'],
    estates: [
      {
        ...flats,
        name: '县人大家属院',
        buildings: 4,
        partyGroup: true,
        households: { permanent: 126, tenant: 6, sharedFlat: 2 },
        gates: ['大门'],
        publicPlaces: ['县人大背后小游园', '县人大背后公厕'],
      },
      {
        ...flats,
        name: '东街小区',
        buildings: 4,
        households: { permanent: 112, tenant: 14, sharedFlat: 8 },
        gates: ['南门', '北门'],
        shops: ['东街便民超市', '东街早餐店', '东街理发店', '东街药房'],
      },
      {
        ...lane,
        name: '民主巷',
        buildings: 6,
        households: { permanent: 46, tenant: 12, sharedFlat: 10 },
        shops: ['民主巷小卖部', '民主巷缝纫店'],
        publicPlaces: ['民主巷口'],
      },
    ],
  },
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 1,
    estates: [
      {
        ...flats,
        name: '教育局家属院',
        buildings: 3,
        partyGroup: true,
        households: { permanent: 92, tenant: 6, sharedFlat: 2 },
        gates: ['大门'],
      },
      {
        ...flats,
        name: '文庙小区',
        buildings: 5,
        households: { permanent: 140, tenant: 16, sharedFlat: 10 },
        gates: ['东门', '西门'],
        shops: ['文庙文具店', '文庙小吃店', '文庙便利店'],
        publicPlaces: ['文庙广场', '文庙广场公厕'],
      },
      {
        ...lane,
        name: '学府巷',
        buildings: 6,
        households: { permanent: 44, tenant: 14, sharedFlat: 10 },
        shops: ['学府巷书店', '学府巷打印店', '学府巷面馆'],
      },
    ],
  },
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 2,
    extraTeams: ['健康巷邻里互助队'],
    estates: [
      {
        ...flats,
        name: '老环保局家属院',
        unitsPerBuilding: 2,
        buildings: 3,
        partyGroup: true,
        households: { permanent: 58, tenant: 5, sharedFlat: 3 },
        gates: ['大门'],
        publicPlaces: ['老环保局门前路段', '老环保局公交站'],
      },
      {
        ...flats,
        name: '环城东路小区',
        buildings: 6,
        microGrids: 2,
        households: { permanent: 160, tenant: 20, sharedFlat: 14 },
        gates: ['东门', '南门'],
        shops: ['环城东路粮油店', '环城东路五金店', '环城东路快递驿站', '环城东路超市'],
        publicPlaces: ['环城东路垃圾分类点'],
      },
      {
        ...lane,
        name: '健康巷',
        buildings: 6,
        households: { permanent: 44, tenant: 14, sharedFlat: 10 },
        shops: ['健康巷诊所', '健康巷水果店'],
      },
    ],
  },
  {
    partTimeMembers: 2,
    partTimeGridWorkers: 2,
    estates: [
      {
        ...flats,
        name: '县医院家属院',
        buildings: 4,
        partyGroup: true,
        households: { permanent: 118, tenant: 10, sharedFlat: 6 },
        gates: ['大门', '后门'],
        shops: ['县医院对面药房', '县医院对面花店', '县医院对面餐馆'],
        publicPlaces: ['县医院公交站'],
      },
      {
        ...flats,
        name: '康复路小区',
        unitsPerBuilding: 2,
        buildings: 5,
        households: { permanent: 90, tenant: 12, sharedFlat: 8 },
        gates: ['大门'],
        shops: ['康复路便利店', '康复路洗衣店'],
      },
      {
        ...dormitory,
        name: '县医院扩建项目宿舍',
        buildings: 3,
        households: { dormitory: 56 },
        gates: ['工地大门'],
      },
      {
        ...lane,
        name: '杏林巷',
        buildings: 5,
        households: { permanent: 36, tenant: 12, sharedFlat: 8 },
        publicPlaces: ['杏林巷公厕'],
      },
    ],
  },
  {
    partTimeMembers: 3,
    partTimeGridWorkers: 2,
    extraTeams: ['广场舞文化志愿队'],
    estates: [
      {
        ...tower,
        name: '中心广场小区',
        buildings: 3,
        microGrids: 3,
        partyGroup: true,
        households: { permanent: 204, tenant: 24, sharedFlat: 18 },
        gates: ['东门', '南门', '地下车库入口'],
        shops: ['中心广场超市', '中心广场银行网点', '中心广场奶茶店', '中心广场手机店'],
        publicPlaces: ['中心广场', '中心广场公厕', '中心广场停车场'],
      },
      {
        ...flats,
        name: '老百货楼',
        unitsPerBuilding: 2,
        floors: 5,
        roomsPerFloor: 4,
        buildings: 1,
        households: { permanent: 22, tenant: 8, sharedFlat: 6 },
        shops: ['老百货楼布店', '老百货楼钟表店', '老百货楼鞋店'],
      },
      {
        ...lane,
        name: '广场巷',
        buildings: 6,
        households: { permanent: 44, tenant: 14, sharedFlat: 10 },
        shops: ['广场巷小吃店', '广场巷理发店'],
      },
    ],
  },
];
