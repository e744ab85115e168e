import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { TextField } from '../../../components/text-field';
import type { ComplaintDraft } from '../../../services/complaint-draft';
import type { Sending } from '../../../services/complaint-outbox.core';
import { CategoryField } from './category-field';
import { PhotoField } from './photo-field';
import type { Report } from './use-report';

interface ReportFieldsProps {
  readonly report: Report;
  /** Whose kinds of problems are offered until a place is chosen; else those of where the reader lives. */
  readonly communityId?: string;
  /** What is on its way now; null while nothing is. */
  readonly sending: Sending | null;
}

/** What it is about, in words and pictures: the same whoever writes it. */
export function ReportFields({ report, communityId, sending }: ReportFieldsProps) {
  const { draft, problems, change } = report;
  const setCategory = useCallback((category: ComplaintDraft['category']) => change({ category }), [change]);
  return (
    <Card>
      <View className="report-fields">
        <View id="report-category">
          <FormField label="类别" error={problems.category}>
            <CategoryField
              chosen={draft.category}
              communityId={draft.place?.communityId ?? communityId ?? null}
              onChange={setCategory}
            />
          </FormField>
        </View>
        <View id="report-text">
          <FormField label="情况说明" error={problems.text} hint="什么事、多久了、影响到谁，写清楚办得快">
            <TextField
              area
              id="text"
              label="情况说明"
              placeholder="例如：2单元门口的路灯不亮，已经三天了"
              max={1000}
              value={draft.text}
              onChange={(text) => change({ text })}
            />
          </FormField>
        </View>
        <View id="report-placeDetail">
          <FormField label="具体位置" optional error={problems.placeDetail}>
            <TextField
              id="place-detail"
              label="具体位置"
              placeholder="例如：三楼拐角"
              max={100}
              value={draft.placeDetail}
              onChange={(placeDetail) => change({ placeDetail })}
            />
          </FormField>
        </View>
        <View id="report-photos">
          <FormField label="照片" optional error={problems.photos} hint="最多 9 张，拍清楚问题和周围">
            <PhotoField
              photos={draft.photos}
              wrongId={report.wrongPhotoId}
              sending={sending}
              onAdd={report.addPhoto}
              onRemove={report.removePhoto}
            />
          </FormField>
        </View>
      </View>
    </Card>
  );
}

/** On the button while it is sent. */
export function progressText(draft: ComplaintDraft, photoId: string | null): string {
  const index = draft.photos.findIndex((photo) => photo.id === photoId);
  return index < 0 ? '正在提交…' : `正在上传照片 ${index + 1}/${draft.photos.length}`;
}
