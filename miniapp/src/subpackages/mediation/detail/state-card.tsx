import type { Mediation } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { complaintLevelText, complaintStateTag } from '../../../format/complaint-state';
import { mediationHeadline, mediationStateTag, nextText } from '../../../format/mediation';

/** Where it stands, who mediates, and the complaint that it is about. */
export function StateCard({ mediation }: { readonly mediation: Mediation }) {
  const { state, level, gridName, categoryName, mediatorName, next, endedAt, complaintId } = mediation;
  const tag = mediationStateTag[state];
  return (
    <Card>
      <View className="stack">
        <View className="mediation__tags">
          <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
          <View className="secondary small">{`${gridName} · ${categoryName} · ${complaintLevelText[level]}`}</View>
        </View>
        <View className="mediation__headline">{mediationHeadline(mediation)}</View>
        {!endedAt && <View className="secondary small">{`接下来：${nextText(next)}`}</View>}
        <View className="secondary small">{`调解员：${mediatorName ?? '暂缺'}`}</View>
        <Button
          id="complaint"
          icon="complaint"
          onPress={() =>
            void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${complaintId}` })
          }
        >
          {`诉求 ${mediation.complaintNumber}（${complaintStateTag[mediation.complaintState].text}）`}
        </Button>
        {state === 'agreed' && mediation.complaintState !== 'resolved' && (
          <View className="secondary small">协议生效了，可以到诉求里登记处理结果，由反映人确认。</View>
        )}
      </View>
    </Card>
  );
}
