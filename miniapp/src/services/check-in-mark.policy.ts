import type { ActivitySession } from '@linge/shared/activity/activity.schema';
import type {
  CheckInMark,
  CheckInMarkKind,
  ListedCheckIn,
  MarkedCheckIn,
} from '@linge/shared/check-in/check-in-desk.schema';
import type { Attendance } from '@linge/shared/check-in/check-in.schema';
import type { ErrorCode } from '@linge/shared/error-code';

/** What an organiser said of somebody, kept until the server has it. */
export interface KeptMark extends CheckInMark {
  readonly accountId: string;
  readonly activityId: string;
  readonly startsAt: string;
  /** Of whom, to be told should it not count. */
  readonly name: string;
}

/** Somebody who came without having signed up, likewise. The id is that of their sign-up. */
export interface KeptWalkIn {
  readonly id: string;
  readonly accountId: string;
  readonly activityId: string;
  readonly startsAt: string;
  readonly name: string;
  readonly roleId: string;
  readonly at: string;
}

/** That something did not come out as it was said. */
export interface CheckInNote {
  readonly id: string;
  readonly accountId: string;
  readonly activityId: string;
  readonly startsAt: string;
  readonly name: string;
  readonly kind: CheckInMarkKind | 'walkIn';
  /** Why it was refused; null where somebody else said something later. */
  readonly code: ErrorCode | null;
  /** How it is now. */
  readonly attendance: Attendance | null;
}

type Said = Pick<CheckInMark, 'kind' | 'at' | 'time'>;

/** The latest by `at` counts, in whatever order they came. */
export function byTime(
  one: { readonly at: string; readonly id: string },
  other: { readonly at: string; readonly id: string },
): number {
  return Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1);
}

function withMark(item: ListedCheckIn, { kind, at, time }: Said, endsAt: string): ListedCheckIn {
  switch (kind) {
    case 'present': {
      // ticked afterwards, nobody knows when they came
      const now = Date.parse(at) <= Date.parse(endsAt) ? at : null;
      const before = item.attendance === 'present' ? item.cameAt : null;
      return { ...item, attendance: 'present', cameAt: time ?? before ?? now, claimedAt: null };
    }
    case 'absent':
    case 'excused':
      return { ...item, attendance: kind, cameAt: null, leftAt: null, claimedAt: null };
    case 'clear':
      return { ...item, attendance: null, cameAt: null, leftAt: null };
    case 'left':
      return { ...item, leftAt: time ?? at };
    case 'back':
      return { ...item, leftAt: null };
  }
}

/** The list as it is with what has not been sent yet. What nothing waits for stays the same object. */
export function withMarks(
  items: readonly ListedCheckIn[],
  marks: readonly KeptMark[],
  { endsAt }: Pick<ActivitySession, 'endsAt'>,
): readonly ListedCheckIn[] {
  if (marks.length === 0) return items;
  const sorted = [...marks].sort(byTime);
  return items.map((item) =>
    sorted
      .filter(({ signUpId }) => signUpId === item.signUpId)
      .reduce((before, mark) => withMark(before, mark, endsAt), item),
  );
}

/** As they stand in the list until the server has them. */
export function walkInLine({ id, name }: KeptWalkIn, roleName: string | null, ticket: number): ListedCheckIn {
  return {
    ...{ signUpId: id, ticket, name, roleName, gridName: null, age: null, walkIn: true, pass: '' },
    ...{ attendance: null, cameAt: null, leftAt: null, claimedAt: null, version: 0 },
    hours: { state: 'none', proposedMinutes: null, minutes: null, reason: null },
  };
}

/** The list with what the server said of some, who may be new in it. */
export function withAnswers(
  items: readonly ListedCheckIn[],
  answers: readonly ListedCheckIn[],
): readonly ListedCheckIn[] {
  const bySignUp = new Map(answers.map((answer) => [answer.signUpId, answer]));
  const known = items.map((item) => bySignUp.get(item.signUpId) ?? item);
  const ids = new Set(items.map(({ signUpId }) => signUpId));
  return [...known, ...[...bySignUp.values()].filter(({ signUpId }) => !ids.has(signUpId))];
}

/** A list as it was read, without going back behind what was told meanwhile. */
export function newest(
  known: readonly ListedCheckIn[],
  read: readonly ListedCheckIn[],
): readonly ListedCheckIn[] {
  const bySignUp = new Map(known.map((item) => [item.signUpId, item]));
  return read.map((item) => {
    const before = bySignUp.get(item.signUpId);
    return before && before.version > item.version ? before : item;
  });
}

export interface CheckInCounts {
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly excused: number;
  readonly claimed: number;
}

const isClaimed = ({ attendance, claimedAt }: ListedCheckIn) => attendance === null && claimedAt !== null;

export function countsOf(items: readonly ListedCheckIn[]): CheckInCounts {
  const count = (attendance: Attendance) => items.filter((item) => item.attendance === attendance).length;
  return {
    expected: items.length,
    present: count('present'),
    absent: count('absent'),
    excused: count('excused'),
    claimed: items.filter(isClaimed).length,
  };
}

/** Which of the list: all, whom nobody said anything of, who say that they came, who are there. */
export type ListedPart = 'all' | 'unmarked' | 'claimed' | 'present';

const inPart: Readonly<Record<ListedPart, (item: ListedCheckIn) => boolean>> = {
  all: () => true,
  unmarked: ({ attendance }) => attendance === null,
  claimed: isClaimed,
  present: ({ attendance }) => attendance === 'present',
};

/** By a part of the name, or the number in the list. */
export function foundIn(
  items: readonly ListedCheckIn[],
  part: ListedPart,
  search: string,
): readonly ListedCheckIn[] {
  const typed = search.trim();
  const matches = ({ name, ticket }: ListedCheckIn) =>
    !typed || name.includes(typed) || String(ticket) === typed;
  return items.filter((item) => inPart[part](item) && matches(item));
}

/** What has to be told of an answer; null where it came out as it was said. */
export function noteOf(mark: KeptMark, answer: MarkedCheckIn): CheckInNote | null {
  const { id, accountId, activityId, startsAt, name, kind } = mark;
  const note = { id, accountId, activityId, startsAt, name, kind };
  const { outcome, code, checkIn } = answer;
  if (outcome === 'refused') return { ...note, code, attendance: checkIn?.attendance ?? null };
  const said = kind === 'present' || kind === 'absent' || kind === 'excused' ? kind : null;
  if (!said || !checkIn || checkIn.attendance === said) return null;
  return { ...note, code: null, attendance: checkIn.attendance };
}

/** Those that go together: of one session, the earliest first, at most so many. */
export function batchOf(marks: readonly KeptMark[], most: number): readonly KeptMark[] {
  const [first, ...more] = [...marks].sort(byTime);
  if (!first) return [];
  const along = more.filter(
    ({ activityId, startsAt }) => activityId === first.activityId && startsAt === first.startsAt,
  );
  return [first, ...along].slice(0, most);
}

/** As the contract has it. */
export function markBody({ id, signUpId, kind, at, time, way }: KeptMark): CheckInMark {
  return { id, signUpId, kind, at, way, ...(time ? { time } : {}) };
}
