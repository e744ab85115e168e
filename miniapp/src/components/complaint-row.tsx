import { View } from '@tarojs/components';
import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import { complaintStateTag } from '../format/complaint-state';
import { timeText } from '../format/day';
import { Cell } from './cell';
import { StatusTag } from './status-tag';

interface ComplaintRowProps {
  readonly item: ComplaintSummary;
  readonly onOpen: (item: ComplaintSummary) => void;
  /** What matters most in this list; else when it was reported. */
  readonly told?: string;
}

/** A complaint as one line of a staff's list: what it says, its facts, its state. */
export function ComplaintRow({ item, onOpen, told }: ComplaintRowProps) {
  const tag = complaintStateTag[item.state];
  const facts = [
    item.number,
    item.category.name,
    item.gridName,
    item.place,
    told ?? timeText(item.createdAt),
  ];
  return (
    <Cell
      title={<View className="prose">{item.excerpt}</View>}
      detail={<View className="place">{facts.join('　')}</View>}
      aside={<StatusTag tone={tag.tone}>{tag.text}</StatusTag>}
      onPress={() => onOpen(item)}
    />
  );
}
