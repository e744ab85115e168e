import type { BoxSlip, SlipClaim } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { slipTag } from '../../../format/suggestion-box';
import { Page } from '../../../frame/page';
import type { SlipDealing } from '../../../services/box-slip-draft';
import { isDealt, isUncopied } from '../../../services/box-slip-draft.policy';
import { toastError, useAction } from '../../../services/use-action';
import { SlipPhoto } from '../part/slip-photo';
import { Tags } from '../part/tags';

interface DealtCardProps {
  readonly slip: BoxSlip;
  readonly dealing: SlipDealing;
  readonly onClaim: (claim: SlipClaim | null) => void;
  readonly onBack: () => void;
}

/** A slip that was dealt with: by somebody else, or from here before the code was copied down. */
export function DealtCard({ slip, dealing, onClaim, onBack }: DealtCardProps) {
  const { state, photo, position } = slip;
  const show = useAction(
    async () => onClaim((await dealing.again()).claim),
    (error) => {
      if (!isDealt(error)) return toastError(error);
      void Taro.showToast({
        title: '这张意见是别人处理的，编号和查询码由处理的人抄',
        icon: 'none',
        duration: 3000,
      });
    },
  );
  const uncopied = isUncopied(dealing.draft.sent, slip);
  return (
    <Page title="处理意见">
      <Card>
        <View className="stack">
          <Tags tags={[slipTag[state]]} />
          <View>{uncopied ? '这张意见已经处理，编号和查询码还没有抄' : '这张意见已经处理过了'}</View>
          {photo && <SlipPhoto photo={photo} name={`第 ${position} 张`} large />}
          {uncopied && (
            <Button id="show-claim" kind="primary" block busy={show.busy} onPress={show.run}>
              显示编号和查询码
            </Button>
          )}
          <Button block onPress={onBack}>
            返回开箱记录
          </Button>
        </View>
      </Card>
    </Page>
  );
}
