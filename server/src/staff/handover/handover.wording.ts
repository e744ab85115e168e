import type { Handover, HandedRole } from '@linge/shared/staff/handover.schema';
import type { GridRole } from '@linge/shared/staff/staff.schema';
import { dateWords, dayWords } from '../../common/wording/day-words.js';
import type { ToldHandoverStep } from './handover.announcement.js';

const roles: Readonly<Record<HandedRole, string>> = {
  gridWorker: '网格员',
  branchSecretary: '网格党支部书记',
  microGridLeader: '微网格长',
  partTimeMember: '兼职委员',
  partTimeGridWorker: '兼职网格员',
  communityAdmin: '社区管理员',
  unitHandler: '单位经办人',
  // The team's name says of what.
  volunteerTeamLeader: '队长',
};
/** Those who handle complaints. */
const handling: readonly HandedRole[] = ['gridWorker', 'partTimeGridWorker', 'communityAdmin'];
/** As many as are named in a message of 500 characters. */
const namedPosts = 6;

type Post = Pick<Handover['posts'][number], 'role' | 'gridName' | 'microGridName' | 'unitName' | 'teamName'>;

/** `第3网格网格员`, `第3网格第2微网格微网格长`. */
function postText({ role, gridName, microGridName, unitName, teamName }: Post): string {
  // A team's own name often says where it is.
  const grid = gridName && teamName?.startsWith(gridName) ? null : gridName;
  return [grid, microGridName, unitName, teamName, roles[role]].filter(Boolean).join('');
}

/** `12月1日`; with the year where it is not that of `today`. */
function dayText(day: string, today: string): string {
  return today.slice(0, 4) === day.slice(0, 4) ? dateWords(day) : dayWords(day);
}

interface HandoverWords {
  readonly leaverName: string;
  /** The first day on which the successor serves. */
  readonly day: string;
  readonly today: string;
  /** What the one who is told takes over. */
  readonly posts: readonly Post[];
}

/** Title (at most 100 characters) and body (at most 500) of what a successor is told. */
export function handoverMessage(
  step: ToldHandoverStep,
  { leaverName, day, today, posts }: HandoverWords,
): { title: string; body: string } {
  const named = posts.slice(0, namedPosts).map(postText).join('、');
  const what = posts.length > namedPosts ? `${named}等 ${posts.length} 个岗位` : named;
  const when = dayText(day, today);
  const complaints = posts.some(({ role }) => handling.includes(role))
    ? `${leaverName}没办完的诉求，从那天起转给您。`
    : '';
  return step === 'HandoverPlanned'
    ? {
        title: `您从${when}起接任${leaverName}的工作`,
        body: `您将担任${what}。${complaints}`,
      }
    : {
        title: `原定${when}接任${leaverName}工作的安排已取消`,
        body: `${what}仍由${leaverName}担任，您不用接手。`,
      };
}

interface StandInWords {
  readonly awayName: string;
  readonly validFrom: string;
  /** The last day on which they stand in. */
  readonly lastDay: string;
  readonly today: string;
  readonly role: GridRole;
  readonly gridName: string;
  readonly microGridName: string | null;
}

/** What somebody is told who stands in for another from today on. */
export function standInMessage(words: StandInWords): { title: string; body: string } {
  const { awayName, validFrom, lastDay, today } = words;
  const post = postText({ ...words, unitName: null, teamName: null });
  const days =
    lastDay === validFrom
      ? `${dayText(validFrom, today)}当天`
      : `${dayText(validFrom, today)}至${dayText(lastDay, today)}`;
  return {
    title: `您从${dayText(validFrom, today)}起替${awayName}代班`,
    body: `${days}，您代${awayName}担任${post}，职责和权限相同，到期自动结束。`,
  };
}
