import type { ChainLinkKind } from '@linge/shared/door/door.schema';

/** The five links of the 1910N chain as people call them. */
export const chainLinkNames: Readonly<Record<ChainLinkKind, string>> = {
  community: '社区党委',
  branch: '网格党支部',
  gridWorker: '网格员',
  microGrid: '微网格',
  volunteerTeam: '党员志愿队伍',
};

/** What each does for somebody at the door. */
export const chainLinkDuties: Readonly<Record<ChainLinkKind, string>> = {
  community: '大事不出社区：网格办不了的，社区牵头办',
  branch: '居民有呼声，支部有回应',
  gridWorker: '有困难先找网格员，小事不出网格',
  microGrid: '楼栋里的联络人，离您最近',
  volunteerTeam: '帮一把、搭把手，党员在身边',
};

/** A micro-grid is known at a door only; a whole grid has several, each with a leader of its own. */
export const gridVacancies: Readonly<Partial<Record<ChainLinkKind, string>>> = {
  microGrid: '扫一扫门口的码，看您那一片的微网格长',
};
