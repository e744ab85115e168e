import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { complaintStateTag } from '../format/complaint-state';
import { Pressable } from './pressable';
import './option-list.scss';

interface ComplaintOptionsProps {
  readonly items: readonly ComplaintSummary[];
  readonly onChoose: (item: ComplaintSummary) => void;
}

/** Complaints of which one is chosen: what each says, how it stands, where it is. */
export function ComplaintOptions({ items, onChoose }: ComplaintOptionsProps) {
  return (
    <View className="option-list">
      {items.map((item) => (
        <Pressable
          key={item.id}
          className="option-list__item"
          label={`选择 ${item.number}：${item.excerpt}`}
          onPress={() => onChoose(item)}
        >
          <View>{item.excerpt}</View>
          <View className="note">{`${item.number} · ${complaintStateTag[item.state].text}`}</View>
          <View className="note place">{item.place}</View>
        </Pressable>
      ))}
    </View>
  );
}
