import type { VolunteerSkill, VolunteerTime } from './volunteer.schema.js';

export const volunteerSkillText: Readonly<Record<VolunteerSkill, string>> = {
  careOfElders: '陪伴老人',
  tutoring: '辅导功课',
  firstAid: '医疗急救',
  repair: '家电水电维修',
  haircut: '理发',
  phoneHelp: '教用手机',
  mediation: '调解劝和',
  law: '法律咨询',
  counselling: '心理疏导',
  culture: '文艺演出',
  photography: '拍照宣传',
  cleaning: '环境清洁',
  patrol: '巡逻值守',
  driving: '开车接送',
};

export const volunteerTimeText: Readonly<Record<VolunteerTime, string>> = {
  weekdayDay: '工作日白天',
  weekdayEvening: '工作日晚上',
  weekendDay: '周末白天',
  weekendEvening: '周末晚上',
  emergency: '有急事随时',
};
