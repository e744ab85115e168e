import type {
  CheckInMarkKind,
  CheckInSession,
  ListedCheckIn,
} from '@linge/shared/check-in/check-in-desk.schema';
import { attendanceText, checkInMarkText, hoursReasonText } from '@linge/shared/check-in/check-in-word';
import type { Attendance, OwnCheckIn } from '@linge/shared/check-in/check-in.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import type { ActivityTag } from './activity';
import { clockText } from './day';
import { comingText } from './span';

type Stay = Pick<ListedCheckIn, 'attendance' | 'cameAt' | 'leftAt' | 'claimedAt'>;

/** How it stands with somebody, for the organiser: `已到 10:02`, `已签退 11:58`, `请假`. */
export function attendanceTag({ attendance, cameAt, leftAt, claimedAt }: Stay): ActivityTag {
  switch (attendance) {
    case 'present':
      if (leftAt) return { tone: 'ok', text: `已签退 ${clockText(leftAt)}` };
      return { tone: 'ok', text: cameAt ? `已到 ${clockText(cameAt)}` : '已到' };
    case 'absent':
      return { tone: 'accent', text: '未到', icon: 'close' };
    case 'excused':
      return { tone: 'info', text: '请假' };
    case null:
      if (claimedAt) return { tone: 'warn', text: `自己说 ${clockText(claimedAt)} 到的` };
      return { tone: 'neutral', text: '还没到' };
  }
}

/** The same for whoever comes: `已签到 10:02`, `等组织者确认`. */
export function ownTag({ attendance, cameAt, leftAt, claimedAt }: Stay): ActivityTag {
  switch (attendance) {
    case 'present':
      if (leftAt) return { tone: 'ok', text: `已签退 ${clockText(leftAt)}` };
      return { tone: 'ok', text: cameAt ? `已签到 ${clockText(cameAt)}` : '已签到' };
    case 'absent':
      return { tone: 'neutral', text: '记为未到' };
    case 'excused':
      return { tone: 'neutral', text: '已请假' };
    case null:
      return claimedAt ? { tone: 'warn', text: '等组织者确认' } : { tone: 'neutral', text: '还没签到' };
  }
}

/** When somebody came and left: `9:02 到，11:01 走`, `9:02 到，没有签退`. */
export function stayText({ cameAt, leftAt }: Pick<ListedCheckIn, 'cameAt' | 'leftAt'>): string {
  const came = cameAt ? `${clockText(cameAt)} 到` : '到了';
  return leftAt ? `${came}，${clockText(leftAt)} 走` : `${came}，没有签退`;
}

/** What else is to be known of one’s own part; empty where the tag says all. */
export function ownFacts({ attendance, cameAt, leftAt, claimedAt, hours }: OwnCheckIn): readonly string[] {
  const present = attendance === 'present';
  return [
    present && cameAt && leftAt ? stayText({ cameAt, leftAt }) : null,
    attendance === null && claimedAt ? `${clockText(claimedAt)} 扫的码，网络好了才送到` : null,
    hours.state === 'toConfirm' ? '服务时长等组织者确认' : null,
    hours.state === 'confirmed' && hours.minutes !== null
      ? `服务时长 ${minutesText(hours.minutes)}，已确认`
      : null,
    hours.reason ? `和签到不一样：${hoursReasonText[hours.reason]}` : null,
  ].filter((fact) => fact !== null);
}

/** What else is to be known of somebody of the list: `第3网格`, `9 岁`, `登记`, `现场来的`. */
export function lineFacts({ gridName, age, roleName, walkIn }: ListedCheckIn): readonly string[] {
  return [roleName, gridName, age === null ? null : `${age} 岁`, walkIn ? '现场来的' : null].filter(
    (fact) => fact !== null,
  );
}

/** `482 913`: six digits are read and typed in two halves. */
export function digitsText(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** `ABCD EFGH JKMN`: the letters below the code of somebody who comes. */
export function passLetters(pass: string): string {
  return pass.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Why there is no code on the screen. */
export function noCodeText(
  { opensAt }: Pick<CheckInSession, 'opensAt'>,
  phase: CheckInSession['phase'],
  now?: Date,
): string {
  if (phase === 'notYet') return `${comingText(opensAt, now)} 开始签到，到时候这里显示签到码`;
  if (phase === 'over') return '签到时间过了，还可以在名单里补记';
  return '这台手机上没有现在的签到码，连上网再试；名单照常可以记';
}

/** What became of what was said of somebody: `李桂芳：您记的是签到，后来有人记的是请假`. */
export function noteText({
  name,
  kind,
  why,
  attendance,
}: {
  readonly name: string;
  readonly kind: CheckInMarkKind | 'walkIn';
  /** Null where it was not refused. */
  readonly why: string | null;
  readonly attendance: Attendance | null;
}): string {
  const said = kind === 'walkIn' ? '现场加人' : checkInMarkText[kind];
  if (why !== null) return `${name}：${said}没有记上。${why}`;
  return `${name}：您记的是${said}，后来有人记的是${attendance ? attendanceText[attendance] : '还没到'}，以后来的为准`;
}
