import { v7 as uuid } from 'uuid';
import type { ComplaintCategory } from '../../src/complaint/entities/complaint-category.entity.js';

const names = [
  ['road', '道路'],
  ['rubbish', '垃圾'],
] as const;

/** What can be reported in a community of a test: settled within seven working days, neither urgent nor sensitive. */
export function testCategories(communityId: string): ComplaintCategory[] {
  return names.map(([code, name], position) => ({
    ...{ id: uuid(), communityId, code, name, position, parentId: null, defaultUnitId: null },
    ...{ urgent: false, sensitive: false, settleDays: 7, retired: false, version: 1 },
    contentHash: null,
  }));
}
