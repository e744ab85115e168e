import type { ShownAudience } from './activity.schema.js';

/** `14 岁以上`, `6 到 15 岁`; null where every age may. */
export function ageText({ minAge, maxAge }: Pick<ShownAudience, 'minAge' | 'maxAge'>): string | null {
  if (minAge !== null && maxAge !== null) return `${minAge} 到 ${maxAge} 岁`;
  if (minAge !== null) return `${minAge} 岁以上`;
  if (maxAge !== null) return `${maxAge} 岁以下`;
  return null;
}

/** Who may join: `全社区居民`, `第3网格、第9网格的居民，14 岁以上`. */
export function shownAudienceText({ grids, invited, ...ages }: ShownAudience): string {
  const whole = grids.length === 0;
  const where = whole ? '全社区居民' : `${grids.map(({ name }) => name).join('、')}的居民`;
  const age = ageText(ages);
  return [where, age, invited ? '由社区邀请的人' : null].filter(Boolean).join('，');
}
