import type {
  NoticeAttachment,
  NoticeCorrection,
  NoticeImportance,
} from '@linge/shared/notice/notice.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { ContentMarkTag } from '../../../components/content-mark-tag';
import { Heading } from '../../../components/heading';
import { PhotoGrid, type Photo } from '../../../components/photo-grid';
import { StatusTag } from '../../../components/status-tag';
import { momentText } from '../../../format/day';
import { bytesText, importanceTagsOf, validText } from '../../../format/notice';
import { showPhoto } from '../../../platform/photo';
import { Corrections, type ListCorrections } from './corrections';
import './notice-view.scss';

export interface ShownNotice {
  readonly title: string;
  readonly issuerName: string;
  readonly importance: NoticeImportance;
  /** When it went out; null before. */
  readonly publishedAt: string | null;
  readonly validUntil: string | null;
  readonly text: string;
  readonly photos: readonly Photo[];
  readonly attachments: readonly (Pick<NoticeAttachment, 'id' | 'name' | 'bytes'> &
    Partial<Pick<NoticeAttachment, 'check'>>)[];
  readonly corrections: readonly NoticeCorrection[];
  /** Where the earlier corrections begin; left out where those are all. */
  readonly correctionsCursor?: string | null;
}

interface NoticeViewProps {
  readonly notice: ShownNotice;
  /** Left out where there is nothing to open yet. */
  readonly onOpenAttachment?: (id: string) => void;
  /** Id of the attachment that is being fetched. */
  readonly opening?: string | null;
  /** Left out where no corrections are left to be listed. */
  readonly onMoreCorrections?: ListCorrections;
}

/** A notice as its readers see it, also before it goes out. */
export function NoticeView({ notice, onOpenAttachment, opening = null, onMoreCorrections }: NoticeViewProps) {
  const { title, issuerName, importance, publishedAt, validUntil, text, photos, attachments } = notice;
  const facts = [
    issuerName,
    publishedAt ? `${momentText(publishedAt)}发布` : '还没有发布',
    validText(validUntil),
  ];
  return (
    <>
      <Card>
        <View className="stack">
          <View className="notice-view__title">
            <Heading level={2}>{title}</Heading>
          </View>
          {importance !== 'normal' && (
            <View className="row">
              {importanceTagsOf(importance).map((tag) => (
                <StatusTag key={tag.text} tone={tag.tone}>
                  {tag.text}
                </StatusTag>
              ))}
            </View>
          )}
          <View className="notice-view__facts">
            {facts.flatMap((fact) => (fact ? [<View key={fact}>{fact}</View>] : []))}
          </View>
          <View className="notice-view__text">{text}</View>
          <PhotoGrid photos={photos} label="通知图片" onOpen={showPhoto} />
        </View>
      </Card>
      {attachments.length > 0 && (
        <Card flush>
          {attachments.map(({ id, name, bytes, check }) => (
            <Cell
              key={id}
              icon="list"
              title={name}
              aside={check && <ContentMarkTag check={check} />}
              detail={opening === id ? '正在打开…' : `附件，${bytesText(bytes)}`}
              {...(onOpenAttachment ? { onPress: () => onOpenAttachment(id) } : {})}
            />
          ))}
        </Card>
      )}
      <Corrections
        // a further correction begins the list anew
        key={notice.corrections[0]?.revision ?? 0}
        corrections={notice.corrections}
        cursor={notice.correctionsCursor ?? null}
        onMore={onMoreCorrections}
      />
    </>
  );
}
