import type { UnitKind } from '@linge/shared/staff/staff.schema';

interface CategoryPlan {
  readonly name: string;
  readonly settleDays: 3 | 7 | 15;
  readonly urgent?: boolean;
  readonly sensitive?: boolean;
  /** Dispatched to the community's first unit of that kind, unless told otherwise. */
  readonly unit?: UnitKind;
  /** The branch that it hangs on. */
  readonly branch?: string;
}

/** What can be reported in the demo's communities: the branches, then what hangs on them, in the order of the form. */
const categories = {
  traffic: { name: '道路停车', settleDays: 15 },
  environment: { name: '环境卫生', settleDays: 7 },
  building: { name: '楼房设施', settleDays: 7 },
  safety: { name: '公共安全', settleDays: 3 },
  neighbours: { name: '邻里家庭', settleDays: 7 },
  road: { name: '道路', settleDays: 15, unit: 'department', branch: 'traffic' },
  parking: { name: '停车', settleDays: 7, unit: 'property', branch: 'traffic' },
  streetLight: { name: '路灯', settleDays: 7, unit: 'department', branch: 'traffic' },
  rubbish: { name: '垃圾', settleDays: 3, unit: 'property', branch: 'environment' },
  publicToilet: { name: '公厕', settleDays: 3, branch: 'environment' },
  drain: { name: '下水道', settleDays: 7, unit: 'department', branch: 'environment' },
  greenery: { name: '绿化', settleDays: 15, unit: 'property', branch: 'environment' },
  lift: { name: '电梯', settleDays: 3, urgent: true, unit: 'property', branch: 'building' },
  heating: { name: '供暖', settleDays: 3, unit: 'property', branch: 'building' },
  supply: { name: '水电气', settleDays: 3, unit: 'property', branch: 'building' },
  corridor: { name: '楼道杂物', settleDays: 7, branch: 'building' },
  hazard: { name: '安全隐患', settleDays: 3, urgent: true, branch: 'safety' },
  fireLane: { name: '消防通道', settleDays: 3, urgent: true, unit: 'property', branch: 'safety' },
  dispute: { name: '邻里纠纷', settleDays: 7, sensitive: true, branch: 'neighbours' },
  family: { name: '家庭矛盾', settleDays: 7, sensitive: true, branch: 'neighbours' },
  noise: { name: '噪音', settleDays: 3, branch: 'neighbours' },
  consultation: { name: '咨询', settleDays: 3 },
  other: { name: '其他', settleDays: 7 },
} as const satisfies Readonly<Record<string, CategoryPlan>>;

export type ComplaintCategoryCode = keyof typeof categories;

export const demoComplaintCategories: readonly (CategoryPlan & { readonly code: ComplaintCategoryCode })[] = (
  Object.keys(categories) as ComplaintCategoryCode[]
).map((code) => ({ code, ...categories[code] }));
