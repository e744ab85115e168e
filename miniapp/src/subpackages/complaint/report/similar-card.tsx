import { complaintFilingApi } from '@linge/shared/complaint/complaint-filing.api';
import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import type { SimilarComplaint } from '@linge/shared/complaint/complaint-follow.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { complaintStateTag } from '../../../format/complaint-state';
import { timeText } from '../../../format/day';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import type { ComplaintDraft } from '../../../services/complaint-draft';
import { deleteDraft } from '../../../services/complaint-outbox';
import { joiner, similarOffer, type SimilarOffer } from '../../../services/similar-offer.policy';
import { askConsent, canAskConsent, useSubscriptions } from '../../../services/subscription';
import { useAction } from '../../../services/use-action';

interface SimilarCardProps {
  readonly items: readonly SimilarComplaint[];
  /** What is being written; deleted once somebody follows one of those instead, and kept otherwise. */
  readonly draft: ComplaintDraft;
}

/** 3 位邻居已反映，跟进这一件？ With one tap somebody hears of each answer instead of reporting it again. */
export function SimilarCard({ items, draft }: SimilarCardProps) {
  const [passed, setPassed] = useState<readonly string[]>([]);
  useSubscriptions(canAskConsent);
  const taking = useAction(async (item: SimilarComplaint, asked: Promise<unknown>) => {
    const { kind } = similarOffer(item, draft.filing);
    const url = `/subpackages/complaint/detail/index?id=${item.id}`;
    // WeChat's question must be answered before the page goes on
    await asked;
    if (kind === 'look') {
      await Taro.navigateTo({ url });
      return;
    }
    await followed(item.id, draft);
    await deleteDraft(draft);
    await Taro.redirectTo({ url });
    const told = kind === 'join' ? '已并入这一件，不用再登记' : '已跟进，有进展会告诉您';
    await Taro.showToast({ title: told, icon: 'none' });
  });
  const shown = items.filter(({ id }) => !passed.includes(id));
  if (!shown.length) return null;
  return (
    <View {...alertProps}>
      <Card>
        <View className="report-similar">
          {shown.map((item) => {
            const tag = complaintStateTag[item.state];
            const offer = similarOffer(item, draft.filing);
            return (
              <View key={item.id} className="report-similar__item">
                <View className="report-similar__head">
                  <View className="report-similar__title">{offer.title}</View>
                  <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
                </View>
                <View className="secondary small">
                  {`都提到“${item.words.slice(0, 4).join('、')}” · ${item.place} · ${timeText(item.createdAt)}`}
                </View>
                <View className="report-similar__actions">
                  <Button disabled={taking.busy} onPress={() => setPassed([...passed, item.id])}>
                    不是同一件
                  </Button>
                  <Button
                    kind="primary"
                    busy={taking.busy}
                    onPress={() => taking.run(item, askedWith(offer.kind))}
                  >
                    {offer.button}
                  </Button>
                </View>
              </View>
            );
          })}
        </View>
      </Card>
    </View>
  );
}

/** Whoever follows it themselves is asked in the same tap whether they want to be told. */
const askedWith = (kind: SimilarOffer['kind']): Promise<unknown> =>
  kind === 'follow' ? askConsent(['complaintProgress']) : Promise.resolve();

/** By whoever writes, or by the resident for whom it is written down. */
async function followed(id: string, { filing }: ComplaintDraft): Promise<void> {
  if (!filing) return call(complaintFollowApi.follow, { params: { id } });
  const residentId = joiner(filing);
  if (residentId === null) throw new Error('nobody can be joined');
  return call(complaintFilingApi.followFor, { params: { id }, body: { residentId } });
}
