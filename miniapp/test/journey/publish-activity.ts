import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { v7 } from 'uuid';
import type { DemoPerson } from './demo-api';

const dayMs = 24 * 60 * 60 * 1000;

/** A calendar day in Shanghai, so many days from today: `2026-12-05`. */
export function dayIn(days: number): string {
  return new Date(Date.now() + 8 * 60 * 60 * 1000 + days * dayMs).toISOString().slice(0, 10);
}

/** One session, so many days from today, early in the morning: nothing else of the demo is at that hour. */
export function sessionIn(days: number) {
  const at = (clock: string) => new Date(`${dayIn(days)}T${clock}:00+08:00`).toISOString();
  return { startsAt: at('06:00'), endsAt: at('07:30') };
}

interface Planned {
  readonly title: string;
  /** `登记` with 2 places. */
  readonly roles: readonly { readonly name: string; readonly places: number }[];
  /** Days from today. */
  readonly days?: number;
  /** Whatever else the contract takes. */
  readonly more?: object;
}

/** Writes an activity in the name of the grid that somebody serves; a draft. */
export async function draftActivity(by: DemoPerson, planned: Planned): Promise<ActivityDesk> {
  const { title, roles, days = 3, more = {} } = planned;
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
      sessions: [sessionIn(days)],
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
