import type { MessageKind } from '@linge/shared/message/message.schema';
import type { NoticeImportance } from '@linge/shared/notice/notice.schema';
import type { DeliveryKind } from './entities/notice-delivery.entity.js';
import type { Notice } from './entities/notice.entity.js';
import { summaryOf } from './notice-content.js';
import type { ToldStep } from './notice.announcement.js';

/** Title (at most 100 characters) and body (at most 500). */
export interface NoticeMessage {
  readonly kind: MessageKind;
  readonly title: string;
  readonly body: string;
}

const prefixes: Readonly<Record<NoticeImportance, string>> = {
  normal: '',
  important: '【重要】',
  urgent: '【紧急】',
};

/** What those read whom it was for, where what it said, or why it was withdrawn, was refused. */
export const hiddenTitle = '（内容未通过审核）';
export const hiddenText = '（更正后的内容没有通过审核，不再显示）';
export const hiddenReason = '原因没有通过审核，不再显示';
/** The same of a correction that was replaced before it was let through. */
export const hiddenNote = '（这次更正的内容未经审核，不再显示）';

/** Another sentence can follow. */
const ended = (text: string) => (/[。！？…；：.!?]$/u.test(text) ? text : `${text}。`);

/** How a notice comes to somebody whom it is not for itself. */
export interface Comes {
  /** By whom they follow alone: they can pass it on, and not confirm it. */
  readonly following?: boolean;
  /** The name of whom they receive it for, who has no account. */
  readonly receivesFor?: string;
}

/** What those are told whom a notice is for. */
export function noticeMessage(
  kind: DeliveryKind,
  notice: Pick<
    Notice,
    'title' | 'text' | 'importance' | 'issuerName' | 'needsAcknowledgement' | 'withdrawnReason'
  >,
  { following = false, receivesFor }: Comes = {},
): NoticeMessage {
  const { issuerName, importance } = notice;
  const title = receivesFor === undefined ? notice.title : `代${receivesFor}收：${notice.title}`;
  const summary = summaryOf(notice.text, 120);
  const confirm = notice.needsAcknowledgement ? '看完请点“收到，已阅读”。' : '';
  const ask = following ? '这是发给您家人的通知，看完请转告。' : confirm;
  switch (kind) {
    case 'published':
      return {
        kind: 'noticePublished',
        title: `${prefixes[importance]}${title}`,
        body: `${issuerName}：${ask ? ended(summary) : summary}${ask}`,
      };
    case 'corrected':
      return {
        kind: 'noticeCorrected',
        title: `通知有更正：${title}`,
        body: `${issuerName}更正了这条通知，请打开看哪里变了。`,
      };
    case 'reminded':
      return {
        kind: 'noticeReminder',
        title: `请您看一下：${title}`,
        body: following
          ? `${issuerName}的这条通知，您和您代看的家人都还没有看。看完请转告家人。`
          : `${issuerName}的这条通知您还没有${notice.needsAcknowledgement ? '确认' : '看'}。${ask}`,
      };
    case 'withdrawn':
      return {
        kind: 'noticeWithdrawn',
        title: `通知已撤回：${title}`,
        body: `${issuerName}撤回了这条通知：${notice.withdrawnReason ?? ''}`,
      };
  }
}

/** Why somebody is asked to look at a notice whom it would not come to otherwise. */
export type AskedWhy = 'standIn' | 'authorLeft';

/** What those are told who write notices. @param note what was said with the step */
export function deskMessage(
  type: ToldStep,
  {
    title,
    issuerName,
    importance,
    attachments,
    state,
  }: Pick<Notice, 'title' | 'issuerName' | 'importance' | 'attachments' | 'state'>,
  note: string | null,
  why?: AskedWhy,
): NoticeMessage {
  const said = note ?? '';
  const urgent = importance === 'urgent' ? '紧急' : '';
  const documents = attachments.length ? '（连同附件）' : '';
  switch (type) {
    case 'NoticeSubmitted':
      return {
        kind: 'noticeWaits',
        title: `有一条${urgent}通知等您审核：${title}`,
        body:
          why === 'authorLeft'
            ? `${issuerName}的通知到了发出的时间，作者已经不在这个岗位，请您核对${documents}后发出或退回。`
            : `${issuerName}的${urgent}通知要发给整个社区，${why === 'standIn' ? '镇里没有别的干部能审核，所以' : ''}请您核对${documents}后发出或退回。`,
      };
    case 'NoticeApproved':
      return {
        kind: 'noticeApproved',
        title: `通知已审核通过：${title}`,
        body: state === 'scheduled' ? '到时间就会发出。' : '已经发出。',
      };
    case 'NoticeSentBack':
      return { kind: 'noticeSentBack', title: `通知被退回：${title}`, body: `原因：${said}` };
    case 'NoticeCorrected':
      return { kind: 'ownNoticeCorrected', title: `同事更正了您的通知：${title}`, body: `改了：${said}` };
    case 'NoticeWithdrawn':
      return { kind: 'ownNoticeWithdrawn', title: `同事撤回了您的通知：${title}`, body: `原因：${said}` };
    case 'NoticeExpired':
      return {
        kind: 'ownNoticeMissed',
        title: `通知没有发出：${title}`,
        body: '还没发出就过了截止时间，没有人收到。要发请重新写一条。',
      };
  }
}

/** What an author is told at once whose notice waits for somebody who is not there: whom to ask. */
export function nobodyLooksMessage({ title, level }: Pick<Notice, 'title' | 'level'>): NoticeMessage {
  const town = level === 'town';
  return {
    kind: 'ownNoticeAlone',
    title: `现在没有人能审核您的通知：${title}`,
    body: town
      ? '镇里没有别的干部，要发到的社区也没有管理员。请联系平台运维人员，给镇里再加一位干部，或者给社区安排一位管理员；有人以后会在待审核里看到这条通知。急事请先打电话、上门告知。'
      : '社区没有另一位管理员，镇里也没有干部。请联系镇里或者平台运维人员，再安排一位管理员或者干部；有人以后会在待审核里看到这条通知。急事请先打电话、上门告知。',
  };
}
