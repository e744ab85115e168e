import type { HandedRole, HeldPost } from '@linge/shared/staff/handover.schema';
import { spellText } from '../../../format/assignment';
import { dayText } from '../../../format/day';
import { roleText } from '../../../services/staff';

type Post = Pick<HeldPost, 'role' | 'gridName' | 'microGridName' | 'unitName' | 'teamName'>;

function handedRoleText(role: HandedRole): string {
  return role === 'volunteerTeamLeader' ? '队长' : roleText(role);
}

/** `第9网格 · 网格员`, `第9网格党员志愿服务队 · 队长`: a team's own name says where it is, or its grid does. */
export function postText({ role, gridName, microGridName, unitName, teamName }: Post): string {
  const grid = gridName && teamName?.startsWith(gridName) ? null : gridName;
  return [grid, microGridName, unitName, teamName, handedRoleText(role)].filter(Boolean).join(' · ');
}

/** `由许文静接任`. */
export function successorText({ successorName }: { readonly successorName: string | null }): string {
  return successorName ? `由${successorName}接任` : '暂时空缺';
}

/** `2025年3月1日起`; of a team that is led already nobody wrote down since when. */
export function termText({ validFrom, validTo }: Pick<HeldPost, 'validFrom' | 'validTo'>): string {
  if (validFrom !== null) return spellText({ validFrom, validTo });
  return validTo === null ? '现任' : `至${dayText(validTo)}`;
}
