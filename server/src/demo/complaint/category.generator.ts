import type { ComplaintCategory } from '../../complaint/entities/complaint-category.entity.js';
import type { Unit } from '../../staff/entities/unit.entity.js';
import { demoId } from '../common/demo-id.js';
import type { CommunityPlan } from '../plan/community.plan.js';
import { demoComplaintCategories } from './complaint-category.js';

/** The tree of what can be reported; branches come before what hangs on them. */
export function generateCategories(
  plan: CommunityPlan,
  communityId: string,
  units: readonly Unit[],
): ComplaintCategory[] {
  const idOf = (code: string) => demoId(`${plan.key} complaintCategory`, code);
  return demoComplaintCategories.map(
    ({ code, name, settleDays, urgent, sensitive, unit, branch }, index) => ({
      ...{ id: idOf(code), communityId, code, name, position: index + 1 },
      parentId: branch === undefined ? null : idOf(branch),
      ...{ urgent: urgent ?? false, sensitive: sensitive ?? false, settleDays },
      defaultUnitId: units.find(({ kind }) => kind === unit)?.id ?? null,
      ...{ retired: false, version: 1, contentHash: null },
    }),
  );
}
