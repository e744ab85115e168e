import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { Cell } from '../../../components/cell';
import { Sheet } from '../../../components/sheet';
import { openHandover } from '../part/open-page';

interface HandleSheetProps {
  readonly assignment: GridAssignment;
  readonly onClose: () => void;
  readonly onStandIn: () => void;
  readonly onEnd: () => void;
}

/** What can be done about a post, with what each of it means. */
export function HandleSheet({ assignment, onClose, onStandIn, onEnd }: HandleSheetProps) {
  const { staffMemberName: name, staffMemberId } = assignment;
  return (
    <Sheet visible title={name} onClose={onClose}>
      <View>
        <Cell
          title="请假代班"
          detail="假期里由别人代班，到期自动结束"
          label={`请假代班：${name}`}
          onPress={onStandIn}
        />
        <Cell
          title="离任交接"
          detail="所有岗位和没办完的诉求一起交出去"
          label={`离任交接：${name}`}
          onPress={() => {
            onClose();
            openHandover(staffMemberId);
          }}
        />
        <Cell title="结束任职" detail="只结束这一个岗位" label={`结束任职：${name}`} onPress={onEnd} />
      </View>
    </Sheet>
  );
}
