import type { NoticeHousehold } from '@linge/shared/notice/notice-reach.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/button';
import { doorText } from '../../../format/notice-reach';
import { undoTick } from '../../../services/notice-telling';
import { useSession } from '../../../services/session';

/** Takes back how a household was told, however long ago. */
export function UndoButton({ household }: { readonly household: NoticeHousehold }) {
  const accountId = useSession()?.account.id;
  const { id: noticeId = '' } = useRouter().params;
  const { telling, householdId, address } = household;
  if (!telling || !accountId) return null;
  return (
    <View className="row">
      <Button
        kind="text"
        label={`撤销这次记录：${doorText(address)}`}
        onPress={() =>
          undoTick({ id: telling.id, accountId, noticeId, householdId, how: telling.how, note: '' })
        }
      >
        撤销这次记录
      </Button>
    </View>
  );
}
