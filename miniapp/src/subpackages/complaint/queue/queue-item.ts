import type { ComplaintSummary } from '@linge/shared/complaint/complaint.schema';
import Taro from '@tarojs/taro';
import type { Tone } from '../../../components/status-tag';
import { durationText, waitingTone } from '../../../format/waiting';

/** What a list of waiting complaints needs, as cards or as a table. */
export interface QueueViewProps {
  readonly items: readonly ComplaintSummary[];
  /** Whether the grid is worth telling. */
  readonly severalGrids: boolean;
  /** The one being taken on right now. */
  readonly accepting: string | null;
  readonly onAccept: (item: ComplaintSummary) => void;
}

export function openComplaint({ id }: Pick<ComplaintSummary, 'id'>): void {
  void Taro.navigateTo({ url: `/subpackages/complaint/detail/index?id=${id}` });
}

/** `等了 2 天`; once it has been dealt with, the wait is the resident's no more. */
export function waitOf({ state, createdAt, updatedAt }: ComplaintSummary): { text: string; tone: Tone } {
  if (state === 'resolved') return { text: `${durationText(updatedAt)}前已处理`, tone: 'neutral' };
  return { text: `等了 ${durationText(createdAt)}`, tone: waitingTone(createdAt) };
}
