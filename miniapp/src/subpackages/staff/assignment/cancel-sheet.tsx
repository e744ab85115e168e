import { handoverApi } from '@linge/shared/staff/handover.api';
import type { Handover } from '@linge/shared/staff/handover.schema';
import { View } from '@tarojs/components';
import { SheetForm } from '../../../components/sheet-form';
import { dayText } from '../../../format/day';
import { call } from '../../../services/client';
import { useSheetForm } from '../../../services/use-sheet-form';

interface CancelSheetProps {
  readonly handover: Handover;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A planned handover is taken back, once it was said what that means. */
export function CancelSheet({ handover, onClose, onDone }: CancelSheetProps) {
  const { id, staffMemberName: name, day } = handover;
  const form = useSheetForm({
    missing: () => ({}),
    send: () => call(handoverApi.cancel, { params: { id } }),
    done: '交接已取消',
    onDone,
  });
  return (
    <SheetForm title={`取消${name}的交接`} submit="确认取消交接" form={form} onClose={onClose}>
      <View>
        原定{dayText(day)}起的离任作废：{name}的岗位和没办完的诉求都照旧，接任人会收到取消的消息
      </View>
    </SheetForm>
  );
}
