import type { ComplaintStory } from './complaint-story.js';

/** Grid 3, around the old environment office. */
export const huanbaojuStories: readonly ComplaintStory[] = [
  {
    reporter: 'otherGridResident',
    category: 'road',
    place: '老环保局门前路段',
    placeDetail: '家属院大门往东三十米',
    text: '老环保局门前的路坑坑洼洼，下雨积水，上周有位老人骑三轮车摔了一跤，盼着早点修。',
    anonymous: false,
    when: [8, '09:30'],
    steps: [
      {
        when: [8, '10:20'],
        action: 'accept',
        by: 'otherGridWorker',
        note: '已放警示桩，提醒过往居民绕行。',
      },
      {
        when: [8, '16:10'],
        action: 'escalate',
        by: 'otherGridWorker',
        note: '路面归县里管，网格只能先放警示桩；量了一下，坑有六处，最深的十五厘米。',
      },
      { when: [7, '08:40'], action: 'accept', by: 'communityAdmin', note: '社区今天去函县住建局。' },
      {
        when: [7, '10:05'],
        action: 'dispatch',
        by: 'communityAdmin',
        note: '请现场查看，给出修补时间。',
        units: ['县住房和城乡建设局'],
      },
      {
        when: [6, '15:20'],
        action: 'unitAccept',
        by: 'unitHandler',
        note: '已安排养护队，本周内完成修补。',
      },
    ],
  },
  {
    reporter: 'otherGridResident',
    category: 'streetLight',
    place: '老环保局公交站',
    text: '公交站旁边的路灯一闪一闪，晚上看不清站牌。',
    when: [18, '19:15'],
    steps: [
      { when: [17, '08:45'], action: 'accept', by: 'otherGridWorker' },
      { when: [13, '15:30'], action: 'resolve', by: 'otherGridWorker', note: '供电所已更换灯头，试亮正常。' },
      {
        when: [12, '20:10'],
        action: 'confirm',
        by: 'otherGridResident',
        note: '亮了，就是等得久了一点。',
        rating: 3,
      },
    ],
  },
  {
    reporter: 'otherGridResident',
    category: 'rubbish',
    place: '老环保局家属院 大门',
    text: '大门口装修垃圾堆了快一个星期，没人清，挡着半边路。',
    when: [1, '11:40'],
    steps: [],
  },
];
