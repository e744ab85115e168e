import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Pressable } from '../../components/pressable';
import { StatusTag } from '../../components/status-tag';
import { deadlineText } from '../../format/complaint-deadline';
import { complaintLevelText, complaintStateTag } from '../../format/complaint-state';
import { timeText } from '../../format/day';

interface ComplaintCellProps {
  readonly item: ComplaintSummary;
  /** A neighbour's: the place stands where its words would. */
  readonly followed: boolean;
}

/** A report of mine, or one that I follow: how it stands, what it says, where and when, heard in the order in which it is read. */
export function ComplaintCell({ item, followed }: ComplaintCellProps) {
  const tag = complaintStateTag[item.state];
  const photos = item.photoCount > 0 ? `${item.photoCount}\u00a0张照片` : '';
  const due = deadlineText(item);
  const level = item.level === 'grid' ? '' : complaintLevelText[item.level];
  const progress = [due, level].filter(Boolean).join(' · ');
  const said = followed ? item.place : item.excerpt;
  const facts = [followed ? '' : item.place, timeText(item.createdAt), photos].filter(Boolean).join(' · ');
  return (
    <Pressable
      className="complaint-cell"
      label={[item.category.name, tag.text, said, progress, facts].filter(Boolean).join('，')}
      onPress={() => void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${item.id}` })}
    >
      <View className="complaint-cell__head">
        <View className="grow secondary small">{item.category.name}</View>
        <StatusTag tone={tag.tone}>{tag.text}</StatusTag>
      </View>
      <View className={`complaint-cell__text ${followed ? 'place' : ''}`}>{said}</View>
      {progress !== '' && <View className="complaint-cell__facts">{progress}</View>}
      <View className="complaint-cell__facts place">{facts}</View>
    </Pressable>
  );
}
