import type { ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import type { CreateActivity } from '@linge/shared/activity/activity-write.schema';
import type { OwnSignUp } from '@linge/shared/activity/sign-up.schema';
import { checkInDeskApi } from '@linge/shared/check-in/check-in-desk.api';
import type {
  CheckInMark,
  ConfirmedHours,
  ListedCheckIn,
  MarkedCheckIn,
} from '@linge/shared/check-in/check-in-desk.schema';
import { checkInApi } from '@linge/shared/check-in/check-in.api';
import { checkInStep } from '@linge/shared/check-in/check-in-link';
import type { OwnCheckIn, ScanCheckIn } from '@linge/shared/check-in/check-in.schema';
import { v7 as uuid } from 'uuid';
import { setActivityScene, type ActivityScene, type Neighbour } from '../activity/activity-scene.js';
import type { Answer, ApiClient } from '../support/api-client.js';

/** An activity of one session with who comes to it. */
export interface Session {
  readonly activity: ActivityDesk;
  readonly startsAt: string;
  readonly signUps: readonly OwnSignUp[];
}

type Mark = Partial<CheckInMark> & Pick<CheckInMark, 'kind'>;

export interface CheckInScene extends ActivityScene {
  /** It begins in some minutes, or began, and takes an hour. */
  session(minutes: number, people: readonly Neighbour[], more?: Partial<CreateActivity>): Promise<Session>;
  mark(by: ApiClient, of: Session, signUp: { readonly id: string }, mark: Mark): Promise<MarkedCheckIn>;
  marks(by: ApiClient, of: Session, marks: readonly CheckInMark[]): Promise<readonly MarkedCheckIn[]>;
  list(
    by: ApiClient,
    of: Session,
    only?: 'unmarked' | 'claimed' | 'toConfirm',
  ): Promise<readonly ListedCheckIn[]>;
  /** What stands on the organiser's screen at an instant. */
  codeAt(of: Session, at?: Date): Promise<string>;
  scan(by: ApiClient, of: Session, more?: Partial<ScanCheckIn>): Promise<Answer<OwnCheckIn>>;
  own(by: ApiClient, of: Session): Promise<readonly OwnCheckIn[]>;
  /** As the list shows them, with the proposed minutes unless told. */
  confirm(
    by: ApiClient,
    of: Session,
    lines: readonly ListedCheckIn[],
    more?: { readonly minutes?: number; readonly reason?: 'agreed' },
  ): Promise<readonly ConfirmedHours[]>;
}

export const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export async function setCheckInScene(): Promise<CheckInScene> {
  const scene = await setActivityScene();
  const paramsOf = ({ activity: { id } }: Session) => ({ params: { id } });
  const marks: CheckInScene['marks'] = async (by, of, sent) => {
    const body = { startsAt: of.startsAt, marks: [...sent] };
    return (await by.call(checkInDeskApi.mark, { ...paramsOf(of), body })).body.items;
  };
  const codeAt: CheckInScene['codeAt'] = async (of, at = new Date()) => {
    const answer = await scene.worker.call(checkInDeskApi.codes, {
      ...paramsOf(of),
      query: { startsAt: of.startsAt },
    });
    const { firstStep, codes } = answer.body;
    return codes[checkInStep(at.getTime()) - firstStep] ?? '';
  };
  return {
    ...scene,
    ...{ marks, codeAt },
    async session(minutes, people, more) {
      const roles = [{ id: uuid(), name: '引导', places: Math.max(2, people.length) }];
      const activity = await scene.published({ roles, ...more });
      const signUps: OwnSignUp[] = [];
      for (const { api } of people) signUps.push(await scene.signUp(api, activity));
      await scene.beginsIn(activity.id, minutes);
      const desk = await scene.desk(activity.id);
      return { activity: desk, startsAt: desk.sessions[0]?.startsAt ?? '', signUps };
    },
    async mark(by, of, { id: signUpId }, mark) {
      const whole = { id: uuid(), signUpId, at: new Date().toISOString(), way: 'tick' as const, ...mark };
      const [item] = await marks(by, of, [whole]);
      if (!item) throw new Error('Nothing became of it');
      return item;
    },
    async list(by, of, only) {
      const query = { startsAt: of.startsAt, limit: 100, ...(only ? { only } : {}) };
      return (await by.call(checkInDeskApi.list, { ...paramsOf(of), query })).body.items;
    },
    async scan(by, of, more) {
      const body = { id: uuid(), startsAt: of.startsAt, scannedAt: new Date().toISOString(), ...more };
      return by.call(checkInApi.scan, {
        ...paramsOf(of),
        body: { ...body, code: more?.code ?? (await codeAt(of)) },
      });
    },
    async own(by, of) {
      return (await by.call(checkInApi.listOwn, paramsOf(of))).body.items;
    },
    async confirm(by, of, lines, more) {
      const items = lines.map(({ signUpId, version, hours }) => ({
        ...{ signUpId, version, minutes: hours.proposedMinutes ?? 60 },
        ...more,
      }));
      const body = { startsAt: of.startsAt, items };
      return (await by.call(checkInDeskApi.confirmHours, { ...paramsOf(of), body })).body.items;
    },
  };
}
