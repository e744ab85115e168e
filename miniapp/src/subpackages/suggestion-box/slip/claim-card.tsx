import type { SlipClaim } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Page } from '../../../frame/page';
import './index.scss';

interface ClaimCardProps {
  readonly claim: SlipClaim;
  /** Whether another slip waits. */
  readonly more: boolean;
  readonly onCopied: () => void;
}

/** Number and code, large enough to be copied onto paper; shown this once. */
export function ClaimCard({ claim: { number, code }, more, onCopied }: ClaimCardProps) {
  return (
    <Page
      title="抄给写意见的人"
      bottom={
        <BottomBar>
          <Button id="copied" kind="primary" block onPress={onCopied}>
            {more ? '抄好了，处理下一张' : '抄好了'}
          </Button>
        </BottomBar>
      }
    >
      <Card>
        <View className="claim">
          <View className="claim__name">编号</View>
          <View className="claim__value number" id="claim-number">
            {number}
          </View>
          <View className="claim__name">查询码</View>
          <View className="claim__value number" id="claim-code">
            {code}
          </View>
        </View>
      </Card>
      <Card>
        <View className="claim__steps">
          <View>1. 把编号和查询码抄在一张纸条上，核对一遍。查询码只在这里显示，离开后就看不到了。</View>
          <View>2. 纸条对折，写上意见里的头几个字，交给保管人，由写意见的人自己来取。</View>
          <View>3. 不拍照、不发群、不写在答复单上：谁有查询码，谁就能看到答复。</View>
          <View>写意见的人不用登录，在小程序“诉求”页点“查意见箱答复”，凭它查办理结果。</View>
        </View>
      </Card>
    </Page>
  );
}
