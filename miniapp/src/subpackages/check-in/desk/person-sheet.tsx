import type { CheckInMarkKind, ListedCheckIn } from '@linge/shared/check-in/check-in-desk.schema';
import { minutesText } from '@linge/shared/service-hours/service-hours-word';
import { View } from '@tarojs/components';
import { ActivityTag } from '../../../components/activity-tag';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { attendanceTag, lineFacts } from '../../../format/check-in';
import { clockText } from '../../../format/day';
import type { Marking } from './use-marking';

interface PersonSheetProps {
  readonly item: ListedCheckIn;
  /** One can be there. */
  readonly opened: boolean;
  readonly marking: Marking;
  readonly onClose: () => void;
}

/** All that can be said of somebody. */
export function PersonSheet({ item, opened, marking, onClose }: PersonSheetProps) {
  const { name, attendance, claimedAt, leftAt, hours } = item;
  const present = attendance === 'present';
  const confirmed = hours.state === 'confirmed';
  const claimed = attendance === null ? claimedAt : null;
  const say = (kind: CheckInMarkKind, time?: string) => () => {
    marking.mark(item, kind, time ? { time } : {});
    onClose();
  };
  return (
    <Sheet visible title={name} onClose={onClose}>
      <View className="check-in-name">
        <ActivityTag tag={attendanceTag(item)} />
        {lineFacts(item).map((fact) => (
          <View key={fact} className="secondary small">
            {fact}
          </View>
        ))}
      </View>
      {confirmed ? (
        <View>{`服务时长 ${minutesText(hours.minutes ?? 0)}已经确认，不能再改。有出入请在志愿队里更正`}</View>
      ) : (
        <View className="stack">
          {claimed && (
            <Button id="mark-claimed" kind="primary" block onPress={say('present', claimed)}>
              {`${clockText(claimed)} 到的，算到`}
            </Button>
          )}
          {opened && !present && !claimed && (
            <Button id="mark-present" kind="primary" block onPress={say('present')}>
              到了
            </Button>
          )}
          {present && !leftAt && (
            <Button id="mark-left" kind="primary" block onPress={say('left')}>
              签退
            </Button>
          )}
          {present && leftAt && (
            <Button id="mark-back" block onPress={say('back')}>
              撤销签退
            </Button>
          )}
          {attendance !== 'excused' && (
            <Button id="mark-excused" block onPress={say('excused')}>
              请假
            </Button>
          )}
          {attendance !== 'absent' && (
            <Button id="mark-absent" block onPress={say('absent')}>
              {claimed ? '没有到' : '未到'}
            </Button>
          )}
          {attendance !== null && (
            <Button id="mark-clear" kind="text" block onPress={say('clear')}>
              记错了，撤销
            </Button>
          )}
        </View>
      )}
    </Sheet>
  );
}
