import type { HeldPost } from '@linge/shared/staff/handover.schema';
import { roleText } from '../../../services/staff';

/** `第9网格 · 网格员`. */
export function postText({
  role,
  gridName,
  microGridName,
  unitName,
}: Pick<HeldPost, 'role' | 'gridName' | 'microGridName' | 'unitName'>): string {
  return [gridName, microGridName, unitName, roleText(role)].filter(Boolean).join(' · ');
}
