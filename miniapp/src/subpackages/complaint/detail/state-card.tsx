import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { StatusTag } from '../../../components/status-tag';
import { deadlineSentence, deadlineTag } from '../../../format/complaint-deadline';
import { complaintHeadline, complaintLevelText, complaintStateTag } from '../../../format/complaint-state';

/** Where it stands: the state, at which level, until when, and who has it. */
export function StateCard({ complaint }: { readonly complaint: Complaint }) {
  const { state, level, category, handlerName, mergedInto } = complaint;
  const tag = complaintStateTag[state];
  const due = deadlineTag(complaint);
  const sentence = deadlineSentence(complaint);
  return (
    <Card>
      <View className="stack">
        <View className="complaint-tags">
          <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
          {category.urgent && (
            <StatusTag tone="accent" icon="alert">
              紧急
            </StatusTag>
          )}
          <View className="secondary small">{complaintLevelText[level]}</View>
        </View>
        <View className="complaint-headline">{complaintHeadline(complaint)}</View>
        {due && sentence && (
          <View className={`complaint-due complaint-due--${due.tone}`}>
            <Icon name={due.icon} className="complaint-due__icon" />
            <View className="grow">{sentence}</View>
          </View>
        )}
        {handlerName && <View className="secondary small">办理人：{handlerName}</View>}
        {mergedInto && (
          <Button
            id="merged-into"
            onPress={() =>
              void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${mergedInto.id}` })
            }
          >
            {`查看 ${mergedInto.number}`}
          </Button>
        )}
      </View>
    </Card>
  );
}
