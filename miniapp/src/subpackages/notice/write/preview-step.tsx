import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Fact } from '../../../components/fact';
import { typedMoment } from '../../../format/moment-input';
import { momentText } from '../../../format/day';
import { audienceText, settingTexts } from '../../../format/notice-desk';
import { alertProps } from '../../../platform/alert';
import type { NoticeFiles } from '../../../services/notice-content';
import { contentBody, type NoticeDraft } from '../../../services/notice-draft.policy';
import { NoticeView } from '../part/notice-view';
import { AcknowledgementCard } from '../part/told';
import { ReachCard } from './reach-card';
import type { Senders } from './step.type';
import type { Reach } from './use-reach';

interface PreviewStepProps {
  readonly draft: NoticeDraft;
  readonly files: NoticeFiles;
  readonly senders: Senders;
  readonly reach: Reach;
  /** Whether somebody else looks at it before it goes out. */
  readonly approved: boolean;
  /** What has to be filled in before it can be sent. */
  readonly missing: readonly string[];
}

/** The notice as its readers will see it, whom it goes to, and how. */
export function PreviewStep({ draft, files, senders, reach, approved, missing }: PreviewStepProps) {
  const [now] = useState(() => new Date().toISOString());
  const from = draft.timed ? typedMoment(draft.fromDay, draft.fromTime) : null;
  const { title, text, validUntil } = contentBody(draft);
  const labels = senders.state === 'ready' ? senders.data.items.flatMap((one) => one.labels) : [];
  const audience = {
    ...draft.audience,
    labels: draft.audience.labels.map((code) => ({
      name: labels.find((label) => label.code === code)?.name ?? code,
    })),
  };
  return (
    <View className="notice-columns">
      <View className="notice-columns__part">
        {missing.length > 0 && (
          <View className="notice-problem" {...alertProps}>{`还不能发：${missing.join('；')}`}</View>
        )}
        <View className="notice-hint">居民看到的是这样：</View>
        <NoticeView
          notice={{
            title: title || '（还没有标题）',
            text: text || '（还没有正文）',
            issuerName: draft.sender?.name ?? '',
            importance: draft.importance,
            publishedAt: from ?? now,
            validUntil,
            photos: files.shown,
            attachments: files.attachments.map(({ fileId: id, name, bytes }) => ({ id, name, bytes })),
            corrections: [],
          }}
        />
        <AcknowledgementCard
          notice={{
            ...draft,
            acknowledgedAt: null,
            acknowledgedByHousehold: false,
            canAcknowledge: true,
            following: false,
            receivedFor: [],
          }}
        />
        {draft.needsAcknowledgement && (
          <Button kind="primary" block disabled label="收到，已阅读（预览）">
            收到，已阅读
          </Button>
        )}
      </View>
      <View className="notice-columns__part">
        <Section title="发给谁，怎么发">
          <Card>
            <View>
              <Fact name="发给">{audience.places.length > 0 ? audienceText(audience) : '还没有选'}</Fact>
              <Fact name="时间">{timeText(from, approved)}</Fact>
              <Fact name="设置">{settingTexts(draft).join('；')}</Fact>
            </View>
          </Card>
        </Section>
        <ReachCard reach={reach} />
      </View>
    </View>
  );
}

function timeText(from: string | null, approved: boolean): string {
  const when = from ? `${momentText(from)}自动发布` : '马上发';
  return approved ? `另一位同事审核通过后，${when}` : when;
}
