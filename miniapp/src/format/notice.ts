import type { NoticeImportance, NoticePart, OwnNoticeSummary } from '@linge/shared/notice/notice.schema';
import type { IconName } from '../components/icon';
import type { Tone } from '../components/status-tag';
import { momentText, timeText } from './day';

export interface NoticeTag {
  readonly tone: Tone;
  readonly text: string;
  /** Where it is another than that of the tone. */
  readonly icon?: IconName;
}

const importanceTags: Readonly<Record<NoticeImportance, readonly NoticeTag[]>> = {
  normal: [],
  important: [{ tone: 'warn', text: '重要' }],
  urgent: [{ tone: 'accent', text: '紧急' }],
};

/** `重要`, `紧急`; nothing for an ordinary one. */
export function importanceTagsOf(importance: NoticeImportance): readonly NoticeTag[] {
  return importanceTags[importance];
}

type Listed = Pick<OwnNoticeSummary, 'state' | 'importance' | 'correctedAt'> &
  Partial<
    Pick<
      OwnNoticeSummary,
      'readAt' | 'needsAcknowledgement' | 'acknowledgedAt' | 'correctedSinceRead' | 'following'
    >
  >;

/** How a notice stands for whoever looks at the list, the most pressing first; `readAt` only where it is one's own. */
export function noticeTags(notice: Listed): readonly NoticeTag[] {
  if (notice.state === 'withdrawn') return [{ tone: 'neutral', text: '已撤回' }];
  if (notice.state === 'expired') return [{ tone: 'neutral', text: '已过期' }];
  const unread = notice.readAt === null;
  return [
    ...importanceTags[notice.importance],
    ...(unread ? [{ tone: 'accent', text: '未读', icon: 'message' } as const] : []),
    ...(notice.correctedSinceRead || (notice.readAt === undefined && notice.correctedAt)
      ? [{ tone: 'info', text: '有更正' } as const]
      : []),
    ...(notice.needsAcknowledgement && !notice.following
      ? [
          notice.acknowledgedAt
            ? ({ tone: 'ok', text: '已确认' } as const)
            : ({ tone: 'warn', text: '请确认' } as const),
        ]
      : []),
  ];
}

/** `西河社区 · 今天 15:30`. */
export function issuedText(
  { issuerName, publishedAt }: Pick<OwnNoticeSummary, 'issuerName' | 'publishedAt'>,
  now?: Date,
): string {
  return `${issuerName} · ${timeText(publishedAt, now)}`;
}

/** `有效期到 12月1日 18:00`; null where it stays. */
export function validText(validUntil: string | null, now?: Date): string | null {
  return validUntil === null ? null : `有效期到 ${momentText(validUntil, now)}`;
}

/**
 * `代李桂芳收`, for whom one receives; `也是给李桂芳的`, for whom one looks after; `给李桂芳的` where one follows them and it
 * is for nobody of one's own; null where it is only for oneself.
 */
export function forNamesText({
  forNames,
  receivedFor,
  following,
}: {
  readonly forNames: readonly string[];
  readonly receivedFor: readonly string[];
  readonly following: boolean;
}): string | null {
  const others = forNames.filter((name) => !receivedFor.includes(name));
  const parts = [
    ...(receivedFor.length > 0 ? [`代${receivedFor.join('、')}收`] : []),
    ...(others.length > 0 ? [`${following ? '' : '也是'}给${others.join('、')}的`] : []),
  ];
  return parts.length > 0 ? parts.join('，') : null;
}

/** `1.2 MB`, `340 KB`. */
export function bytesText(bytes: number): string {
  const mega = 1024 * 1024;
  return bytes >= mega ? `${(bytes / mega).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

const partNames: Readonly<Record<NoticePart, string>> = {
  title: '标题',
  text: '正文',
  validUntil: '有效期',
  pictures: '图片',
  attachments: '附件',
};

/** `标题、附件`. */
export function partsText(parts: readonly NoticePart[]): string {
  return parts.map((part) => partNames[part]).join('、');
}
