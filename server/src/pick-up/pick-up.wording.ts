import { correctionReasonText, takenText } from '@linge/shared/pick-up/pick-up-word';
import type { CorrectionReason, PickUpRelation, TakerKind } from '@linge/shared/pick-up/pick-up.schema';
import type { PickUpNews } from './pick-up.announcement.js';

/** Title (at most 100 characters) and body (at most 500). */
export interface PickUpMessage {
  readonly title: string;
  readonly body: string;
}

/** `18:58`, in Asia/Shanghai, which has no summer time. */
export const clockWords = (instant: Date) =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** An entry as a message tells it. Nobody who took a child is named: what is deleted of them must not stay in an inbox. */
export interface PickUpTold {
  readonly title: string;
  readonly place: string;
  readonly childName: string;
  readonly kind: TakerKind;
  readonly relation: PickUpRelation | null;
  readonly takenAt: Date;
  readonly recordedAt: Date;
  readonly offline: boolean;
  readonly reason: CorrectionReason | null;
  /** What it puts right. */
  readonly before: { readonly kind: TakerKind; readonly relation: PickUpRelation | null } | null;
}

/** What the guardian hears. */
export function pickUpMessage(type: PickUpNews, told: PickUpTold): PickUpMessage {
  const { title, place, childName, takenAt, recordedAt, offline, reason, before } = told;
  const at = clockWords(takenAt);
  const late = offline ? `当时没有网络，${clockWords(recordedAt)}补记。` : '';
  switch (type) {
    case 'Recorded':
      return {
        title: `${childName}已${takenText(told)} ${at}`,
        body: `“${title}”，在${place}交接。${late}情况不对，请马上联系组织者。`,
      };
    case 'Corrected':
      return {
        title: `${childName}的交接记录有更正`,
        body: `“${title}”原来记的是 ${at} ${before ? takenText(before) : ''}，更正为${takenText(told)}。原因：${
          reason ? correctionReasonText[reason] : ''
        }。情况不对，请马上联系组织者。`,
      };
    case 'Doubtful':
      return {
        title: `请核实：${childName}${takenText(told)}，您已取消过授权`,
        body: `“${title}”，${at}交接时没有网络，组织者还不知道您取消了授权。请马上和孩子联系，有问题打组织者电话。`,
      };
  }
}

/** What whoever handed over hears of an authorisation that had been taken back. */
export function doubtMessage(told: PickUpTold): PickUpMessage {
  const { title, childName, takenAt } = told;
  return {
    title: `请核实：${childName}的接送授权在交接前已取消`,
    body: `“${title}”，${clockWords(takenAt)}没有网络时${takenText(told)}，在这以前监护人已取消授权。请马上联系监护人。`,
  };
}

/** Children whom nobody has taken. */
export interface OverdueTold {
  readonly title: string;
  readonly endsAt: Date;
  readonly now: Date;
  readonly names: readonly string[];
  readonly called: boolean;
}

const sinceEnd = ({ title, endsAt, now }: OverdueTold) =>
  `“${title}”${clockWords(endsAt)}结束，已过 ${Math.round((now.getTime() - endsAt.getTime()) / 60_000)} 分钟`;

export function overdueGuardianMessage(told: OverdueTold): PickUpMessage {
  const maybe = told.called ? '' : '孩子今天没有来的，不用理会。';
  return {
    title: `${told.names.join('、')}还没有接走，请尽快来接`,
    body: `${sinceEnd(told)}，还没有交接记录。来不了，可以在“接送授权”里让别人来接，组织者马上能看到。${maybe}`,
  };
}

/** Named in an inbox line that has to fit. */
const shownNames = 8;

export function overdueOrganiserMessage(told: OverdueTold): PickUpMessage {
  const { names, called } = told;
  const some = names.slice(0, shownNames).join('、');
  const who = names.length > shownNames ? `${some}等` : some;
  const maybe = called ? '请陪着孩子，联系监护人。' : '没有点名，请核对谁还在；没有来的不用理会。';
  return { title: `还有 ${names.length} 个孩子没有交接`, body: `${sinceEnd(told)}：${who}。${maybe}` };
}
