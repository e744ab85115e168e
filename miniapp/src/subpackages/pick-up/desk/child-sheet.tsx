import type { DeskChild, PickUpDesk } from '@linge/shared/pick-up/pick-up-desk.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { clockText, momentText } from '../../../format/day';
import { takenAtText } from '../../../format/pick-up';
import { readPickUpDesk } from '../../../services/pick-up-desk';
import type { QueuedPickUp } from '../../../services/pick-up-desk.policy';
import { useLookAgain } from '../../../services/use-look-again';
import { CorrectSheet } from './correct-sheet';
import { TakerList } from './taker-list';

export interface ChildSheetProps {
  readonly desk: PickUpDesk;
  readonly child: DeskChild;
  readonly offline: boolean;
  /** Recorded here and not sent yet. */
  readonly queued: QueuedPickUp | null;
  readonly onChild: (child: DeskChild) => void;
  readonly onDesk: (desk: PickUpDesk) => void;
  /** Somebody else was faster, or the guardian changed something. */
  readonly onStale: () => void;
  readonly onClose: () => void;
}

/** Milliseconds between two looks while a child is open: whom the guardian allows on the spot appears by itself. */
const lookMs = 3_000;

/** One child: to whom it is given, or who took it. */
export function ChildSheet(props: ChildSheetProps) {
  const { desk, child, offline, queued, onDesk, onClose } = props;
  const [correcting, setCorrecting] = useState(false);
  const { pickUp } = child;
  const waits = !pickUp && !queued && !offline;
  useLookAgain({
    id: waits ? desk.activityId : null,
    ask: readPickUpDesk,
    onLatest: onDesk,
    everyMs: lookMs,
  });
  if (pickUp && correcting) return <CorrectSheet {...props} pickUp={pickUp} />;
  if (!pickUp && !queued) return <TakerList {...props} />;
  return (
    <Sheet visible title={`${child.name}，${child.age} 岁`} onClose={onClose}>
      {queued && !pickUp && (
        <View>{`${queued.body.takenAt ? clockText(queued.body.takenAt) : ''} 已接走，先记在手机上，有网络后自动发出。`}</View>
      )}
      {pickUp && (
        <>
          <View className="strong">{takenAtText(pickUp)}</View>
          <View className="secondary">{`${pickUp.byName}交接`}</View>
          {pickUp.offline && (
            <View className="secondary">{`当时没有网络，${momentText(pickUp.recordedAt)}补记`}</View>
          )}
          {pickUp.doubtful && (
            <View className="pick-up-told pick-up-told--stop">
              交接前监护人已取消这个人的授权，请马上联系监护人。
            </View>
          )}
          <Button block id="correct" disabled={offline} onPress={() => setCorrecting(true)}>
            记错了，要更正
          </Button>
        </>
      )}
      <Button block id="child-close" onPress={onClose}>
        关闭
      </Button>
    </Sheet>
  );
}
