import type { Sex } from '@linge/shared/resident/resident.schema';
import type { DemoRandom } from './demo-random.js';

// Common characters only. Surnames that make a joke with what follows (吴, 史, 贾, 朱, 杜, 范 …) are left out.
const surnames = [
  [9, ['王', '李', '张', '刘', '陈', '杨']],
  [5, ['赵', '黄', '周', '徐', '孙', '马', '胡', '郭', '何', '高', '林', '罗']],
  [3, ['郑', '梁', '谢', '宋', '唐', '许', '韩', '冯', '曹', '彭', '曾', '肖', '田', '董', '袁', '潘']],
  [1, ['蒋', '蔡', '余', '叶', '程', '苏', '魏', '吕', '丁', '任', '沈', '姚', '卢', '姜', '崔', '钟']],
  [1, ['谭', '陆', '汪', '石', '廖', '熊', '金', '孟', '邱', '侯', '秦', '薛', '江', '雷', '白', '龙']],
] as const;

interface Characters {
  readonly first: string;
  readonly second: string;
}

// What parents chose when: people born up to 1964, up to 1989, and after.
const generations: readonly { readonly until: number; readonly characters: Record<Sex, Characters> }[] = [
  {
    until: 1964,
    characters: {
      male: { first: '德建永志国福世长炳树文玉明', second: '才发贵林海山祥顺生茂全荣根' },
      female: { first: '秀玉桂淑凤素月翠金惠兰美', second: '英兰珍芳芝莲琴香梅华荣仙' },
    },
  },
  {
    until: 1989,
    characters: {
      male: { first: '志建文晓俊海少永小光宏景', second: '军伟勇斌鹏辉涛刚波平杰东' },
      female: { first: '丽晓小春艳雪红玉海文淑慧', second: '燕敏娟霞芳琴娜梅丽萍静玲' },
    },
  },
  {
    until: 9999,
    characters: {
      male: { first: '子浩宇俊泽嘉一博明思皓天', second: '轩宇泽涵然航睿辰豪文阳宸' },
      female: { first: '子欣梓诗雨思佳语若一可梦', second: '涵怡萱琪妍瑶彤悦婷雯晴宁' },
    },
  },
];

/** Names that chance would make and that everybody knows somebody by. */
const wellKnown = new Set(['李文亮', '胡春华', '刘少奇', '张海迪', '李娜', '马化腾', '李玉刚', '刘诗雯']);

export function surname(random: DemoRandom): string {
  const group = random.weighted(surnames.map(([weight, group]) => [weight * group.length, group] as const));
  return random.pick<string>(group);
}

/**
 * A whole name, as people of that age and sex are called.
 * @param family the surname, where it comes from a relative
 */
export function personName(random: DemoRandom, sex: Sex, birthYear: number, family?: string): string {
  const generation = generations.find(({ until }) => birthYear <= until);
  if (!generation) throw new RangeError(`Nobody is born in ${birthYear}`);
  const { first, second } = generation.characters[sex];
  for (;;) {
    const [one, two] = [random.pick([...first]), random.pick([...second])];
    const given = one === two || random.chance(0.12) ? two : one + two;
    const name = (family ?? surname(random)) + given;
    if (!wellKnown.has(name)) return name;
  }
}
