import type { HandedRole, HeldPost } from '@linge/shared/staff/handover.schema';
import { spellText } from '../../../format/assignment';
import { dayText } from '../../../format/day';
import { roleText } from '../../../services/staff';

type Post = Pick<HeldPost, 'role' | 'gridName' | 'microGridName' | 'unitName' | 'teamName'>;

function handedRoleText(role: HandedRole): string {
  return role === 'volunteerTeamLeader' ? '队长' : roleText(role);
}

/** `第9网格 · 网格员`, `第9网格 · 红袖章志愿队 · 队长`. */
export function postText({ role, gridName, microGridName, unitName, teamName }: Post): string {
  return [gridName, microGridName, unitName, teamName, handedRoleText(role)].filter(Boolean).join(' · ');
}

/** `2025年3月1日起`; of a team that is led already nobody wrote down since when. */
export function termText({ validFrom, validTo }: Pick<HeldPost, 'validFrom' | 'validTo'>): string {
  if (validFrom !== null) return spellText({ validFrom, validTo });
  return validTo === null ? '现任' : `至${dayText(validTo)}`;
}
