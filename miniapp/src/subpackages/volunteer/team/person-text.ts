import type { VolunteerProfile } from '@linge/shared/volunteer/volunteer.schema';
import { volunteerSkillText, volunteerTimeText } from '@linge/shared/volunteer/volunteer-word';

/** `会：陪伴老人、理发；有空：周末白天`; empty where they chose nothing. */
export function personText({ skills, times }: VolunteerProfile): string {
  const told = [
    skills.length > 0 ? `会：${skills.map((skill) => volunteerSkillText[skill]).join('、')}` : '',
    times.length > 0 ? `有空：${times.map((time) => volunteerTimeText[time]).join('、')}` : '',
  ];
  return told.filter(Boolean).join('；');
}
