import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { v7 } from 'uuid';
import type { DemoPerson } from './demo-api';

const hour = 60 * 60 * 1000;

/** One session that begins so many hours from now, at a full hour, and lasts two. */
export function sessionIn(hours: number) {
  const begins = Math.ceil((Date.now() + hours * hour) / hour) * hour;
  return {
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + 2 * hour).toISOString(),
  };
}

interface Planned {
  readonly title: string;
  /** `登记` with 2 places. */
  readonly roles: readonly { readonly name: string; readonly places: number }[];
  /** Hours from now. */
  readonly begins?: number;
  /** Whatever else the contract takes. */
  readonly more?: object;
}

/** Writes an activity in the name of the grid that somebody serves; a draft. */
export async function draftActivity(by: DemoPerson, planned: Planned): Promise<ActivityDesk> {
  const { title, roles, begins = 72, more = {} } = planned;
  const { communityId, gridId } = await by.ownGrid();
  return by.call(activityDeskApi.create, {
    body: {
      id: v7(),
      communityId,
      organiser: { kind: 'grid', id: gridId },
      kind: 'volunteer',
      title,
      text: '一起清理楼道的杂物，社区提供工具和饮水。',
      place: '西河湾小区 3栋 门口',
      sessions: [sessionIn(begins)],
      roles: roles.map((role) => ({ id: v7(), ...role })),
      ...more,
    },
  });
}

/** The same, published: its words have been let through. */
export async function publishActivity(by: DemoPerson, planned: Planned): Promise<ActivityDesk> {
  const { id, version } = await draftActivity(by, planned);
  const params = { id };
  let desk = await by.call(activityDeskApi.publish, { params, body: { version } });
  for (let attempt = 0; attempt < 60 && desk.state === 'waitsForCheck'; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    desk = await by.call(activityDeskApi.getDesk, { params });
  }
  if (desk.state !== 'published') throw new Error(`Activity ${id} is ${desk.state}`);
  return desk;
}
