import type { CheckInMarkKind } from '@linge/shared/check-in/check-in-desk.schema';
import type { ActivitySession } from '../../activity/entities/activity-session.entity.js';
import type { Activity } from '../../activity/entities/activity.entity.js';
import type { SignUp } from '../../activity/entities/sign-up.entity.js';
import { standingOf } from '../../check-in/check-in.policy.js';
import type { CheckInMark, CheckInWay } from '../../check-in/entities/check-in-mark.entity.js';
import type { CheckIn } from '../../check-in/entities/check-in.entity.js';
import type { ActivityRows } from '../activity/activity.generator.js';
import { demoId } from '../common/demo-id.js';

/** What organisers marked in the demo, and what follows from it. */
export interface CheckInRows {
  readonly checkIns: readonly CheckIn[];
  readonly marks: readonly CheckInMark[];
}

const minuteMs = 60_000;

interface Told {
  readonly kind: CheckInMarkKind;
  /** Minutes after the session began. */
  readonly minute: number;
  readonly way?: CheckInWay;
}

/** Lists are kept of what volunteers do, and of classes; of what is on, only the first have come yet. */
export function generateCheckIns({ activities, sessions, signUps }: ActivityRows, now: Date): CheckInRows {
  const marks = activities.flatMap((activity) => {
    const kept = activity.kind === 'volunteer' || activity.kind === 'class';
    if (!kept || (activity.state !== 'published' && activity.state !== 'finished')) return [];
    const people = signUps.filter(({ activityId, state }) => activityId === activity.id && state === 'in');
    return sessions
      .filter(({ activityId, startsAt }) => activityId === activity.id && startsAt <= now)
      .flatMap((session) =>
        people.flatMap((signUp, index) => marksOf(activity, session, signUp, index, now)),
      );
  });
  return { marks, checkIns: checkInsOf(marks, signUps, sessions) };
}

function marksOf(
  activity: Activity,
  session: ActivitySession,
  { id: signUpId }: SignUp,
  index: number,
  now: Date,
): CheckInMark[] {
  const { startsAt, endsAt } = session;
  const told = endsAt > now ? underWay(index) : over(activity, session, index);
  return told.map(({ kind, minute, way = 'tick' }): CheckInMark => {
    const at = new Date(startsAt.getTime() + minute * minuteMs);
    const name = `${signUpId} ${startsAt.toISOString()} ${kind}`;
    const said = { signUpId, startsAt, kind, way, at, time: null, receivedAt: at };
    const actorAccountId = way === 'tick' ? activity.authorAccountId : null;
    return { id: demoId('checkInMark', name, at), ...said, actorAccountId, contentHash: '' };
  });
}

function underWay(index: number): Told[] {
  if (index < 3) return [{ kind: 'present', minute: 2 * index - 5 }];
  return index === 3 ? [{ kind: 'present', minute: 4, way: 'claim' }] : [];
}

function over({ kind }: Activity, { startsAt, endsAt }: ActivitySession, index: number): Told[] {
  if (index % 7 === 5) return [{ kind: 'absent', minute: 20 }];
  if (kind === 'class' && index % 6 === 4) return [{ kind: 'excused', minute: -30 }];
  const came: Told = { kind: 'present', minute: (index % 5) - 4 };
  const length = (endsAt.getTime() - startsAt.getTime()) / minuteMs;
  return index % 5 === 2 ? [came, { kind: 'left', minute: length - 30 }] : [came];
}

function checkInsOf(
  marks: readonly CheckInMark[],
  signUps: readonly SignUp[],
  sessions: readonly ActivitySession[],
): CheckIn[] {
  const places = new Map(marks.map((mark) => [`${mark.signUpId} ${mark.startsAt.toISOString()}`, mark]));
  return [...places.values()].flatMap(({ signUpId, startsAt }): CheckIn[] => {
    const signUp = signUps.find(({ id }) => id === signUpId);
    const session = sessions.find(
      (one) => one.activityId === signUp?.activityId && one.startsAt === startsAt,
    );
    if (!signUp || !session) return [];
    const said = marks.filter((mark) => mark.signUpId === signUpId && mark.startsAt === startsAt);
    const updatedAt = said.at(-1)?.at ?? startsAt;
    const { activityId, communityId } = signUp;
    return [
      {
        ...{
          signUpId,
          startsAt,
          communityId,
          activityId,
          ...standingOf(said, session),
          version: said.length,
        },
        ...{ hoursMinutes: null, hoursReason: null, hoursConfirmedAt: null, updatedAt },
      },
    ];
  });
}
