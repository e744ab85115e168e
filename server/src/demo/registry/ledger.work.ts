import type { Education } from '@linge/shared/resident/ledger.schema';
import type { DemoRandom } from '../common/demo-random.js';
import type { HouseholdKind } from '../plan/community.plan.js';
import type { Member } from './member.js';

/** Occupation and employer; both null for small children. */
interface Work {
  readonly occupation: string | null;
  readonly employer: string | null;
}

type Trades = readonly (readonly [weight: number, occupation: string, employers: readonly string[]])[];

// Every company is made up. The county's offices and schools are those of the demo's own county.
const sites = ['灵泉磐禾建筑工程有限公司', '灵泉众砺建筑劳务有限公司'] as const;
const siteTrades = ['钢筋工', '木工', '瓦工', '电工', '塔吊司机', '架子工', '杂工'] as const;

const schooled: Trades = [
  [20, '教师', ['县第一小学', '县第二中学']],
  [14, '医护人员', ['县人民医院']],
  [20, '机关事业单位职员', ['县水利局', '县教育局', '县农业农村局', '县档案馆']],
  [22, '会计', ['灵泉禾粟粮油商贸有限公司', '灵泉启岚商务服务有限公司']],
  [24, '技术员', ['灵泉澄屿食品有限公司', '灵泉织棠服饰有限公司']],
];

const common: Trades = [
  [20, '务工', ['灵泉澄屿食品有限公司', '灵泉织棠服饰有限公司', '灵泉樟里家具有限公司']],
  [14, '个体经营', []],
  [10, '务农', []],
  [9, '店员', ['灵泉好邻居生活超市', '灵泉禾粟粮油商贸有限公司']],
  [8, '司机', ['灵泉速达城乡货运有限公司']],
  [7, '餐饮服务', ['灵泉溪上人家餐馆', '灵泉老灶面馆']],
  [6, '家政服务', ['灵泉启岚商务服务有限公司']],
  [6, '快递员', ['灵泉速达城乡货运有限公司']],
  [5, '保安', ['灵泉安檐物业服务有限公司']],
  [8, '零工', []],
  [7, '待业', []],
];

const higher: ReadonlySet<Education | null> = new Set(['juniorCollege', 'bachelor', 'postgraduate']);

/** @param company which of the two building companies those of a dormitory work for */
export function workOf(
  random: DemoRandom,
  kind: HouseholdKind,
  { relation, age, sex }: Member,
  education: Education | null,
  company: number,
): Work {
  if (age < 6) return { occupation: null, employer: null };
  if (age < 18) return { occupation: '学生', employer: null };
  if (kind === 'dormitory') return { occupation: random.pick(siteTrades), employer: sites[company] ?? null };
  if (kind === 'stall') {
    return { occupation: relation === 'employee' ? '店员' : '个体经营', employer: null };
  }
  if (relation === 'child' && age < 23 && higher.has(education))
    return { occupation: '学生', employer: null };
  if (age >= (sex === 'male' ? 60 : 55)) {
    return { occupation: random.chance(0.45) ? '退休' : '务农', employer: null };
  }
  const trades = higher.has(education) && random.chance(0.75) ? schooled : common;
  const [, occupation, employers] = random.weighted(trades.map((trade) => [trade[0], trade] as const));
  return { occupation, employer: employers.length ? random.pick(employers) : null };
}
