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
import { useAction } from '../../../services/use-action';

interface SimilarCardProps {
  readonly items: readonly SimilarComplaint[];
  /** Once one is followed: what was being written is no longer needed. */
  readonly onFollowed: () => Promise<void>;
  /** Of one that is written down for somebody: what has them follow it. Else whoever writes does. */
  readonly join?: (id: string) => Promise<void>;
}

/** 3 位邻居已反映，跟进这一件？ With one tap somebody hears of each answer instead of reporting it again. */
export function SimilarCard({ items, onFollowed, join }: SimilarCardProps) {
  const [passed, setPassed] = useState<readonly string[]>([]);
  const follow = useAction(async ({ id, mine }: SimilarComplaint) => {
    const known = mine && !join;
    if (!known) {
      await (join ? join(id) : call(complaintFollowApi.follow, { params: { id } }));
      await onFollowed();
    }
    await Taro.redirectTo({ url: `/subpackages/complaint/detail/index?id=${id}` });
    const told = join ? '已并入这一件，不用再登记' : '已跟进，有进展会告诉您';
    if (!known) await Taro.showToast({ title: told, icon: 'none' });
  });
  const shown = items.filter(({ id }) => !passed.includes(id));
  if (!shown.length) return null;
  return (
    <View {...alertProps}>
      <Card>
        <View className="report-similar">
          {shown.map((item) => {
            const tag = complaintStateTag[item.state];
            return (
              <View key={item.id} className="report-similar__item">
                <View className="report-similar__head">
                  <View className="report-similar__title">
                    {join ? `${item.people} 位居民已反映，并入这一件？` : titleOf(item)}
                  </View>
                  <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
                </View>
                <View className="secondary small">
                  {`都提到“${item.words.slice(0, 4).join('、')}” · ${item.place} · ${timeText(item.createdAt)}`}
                </View>
                <View className="report-similar__actions">
                  <Button disabled={follow.busy} onPress={() => setPassed([...passed, item.id])}>
                    不是同一件
                  </Button>
                  <Button kind="primary" busy={follow.busy} onPress={() => follow.run(item)}>
                    {buttonOf(item, join !== undefined)}
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

function titleOf({ mine, people }: SimilarComplaint): string {
  if (mine) return people > 1 ? `您和 ${people - 1} 位邻居已反映或跟进` : '您已经反映过类似的事';
  return `${people} 位邻居已反映，跟进这一件？`;
}

function buttonOf({ mine }: SimilarComplaint, joining: boolean): string {
  if (joining) return '并入这一件';
  return mine ? '看进展' : '跟进这一件';
}
