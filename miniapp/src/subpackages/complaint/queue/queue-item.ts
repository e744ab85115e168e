import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import Taro from '@tarojs/taro';
import type { IconName } from '../../../components/icon';
import type { Tone } from '../../../components/status-tag';
import { deadlineTag } from '../../../format/complaint-deadline';
import { durationText } from '../../../format/waiting';

/** What a list of waiting complaints needs, as cards or as a table. */
export interface QueueViewProps {
  readonly items: readonly ComplaintSummary[];
  /** Whether the grid is worth telling. */
  readonly severalGrids: boolean;
  /** Whether the state is worth telling: several are shown together. */
  readonly severalStates: boolean;
  /** Whether the level is worth telling. */
  readonly severalLevels: boolean;
  /** The one being taken on right now. */
  readonly accepting: string | null;
  readonly onAccept: (item: ComplaintSummary) => void;
  /** Where several can be picked. */
  readonly picking?: Picking | undefined;
}

/** Picking several out of a list. */
export interface Picking {
  /** Whether a tap on one picks it rather than opening it. */
  readonly on: boolean;
  readonly isPicked: (item: ComplaintSummary) => boolean;
  readonly onToggle: (item: ComplaintSummary) => void;
}

export function openComplaint({ id }: Pick<ComplaintSummary, 'id'>): void {
  void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${id}` });
}

interface Due {
  readonly text: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** The time left: `还剩 2 个工作日`; once it has been dealt with, how long the resident has said nothing. */
export function dueOf(item: ComplaintSummary): Due {
  const due = deadlineTag(item);
  if (due) return due;
  const done = item.state === 'resolved' ? '前已处理' : '前更新';
  return { text: `${durationText(item.updatedAt)}${done}`, tone: 'neutral', icon: 'clock' };
}
