import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { Sheet } from '../../components/sheet';
import { signOut, signOutEverywhere } from '../../services/session';
import { useAction } from '../../services/use-action';

type Question = 'everywhere';

const questions: Readonly<
  Record<Question, { title: string; text: string; yes: string; run: () => Promise<void> }>
> = {
  everywhere: {
    title: '退出所有设备？',
    text: '您在其他手机上的登录也会一起退出，需要时再登录就行。',
    yes: '全部退出',
    run: signOutEverywhere,
  },
};

/** Log out here, everywhere, or for good; what cannot be taken back is asked about first. */
export function LeaveCells() {
  const [asked, setAsked] = useState<Question | null>(null);
  const leaving = useAction(signOut);
  const question = asked ? questions[asked] : null;
  const answering = useAction(async () => {
    await question?.run();
    setAsked(null);
  });
  return (
    <>
      <Card flush>
        <Cell icon="leave" id="sign-out" title="退出登录" onPress={leaving.run} />
        <Cell
          icon="leave"
          id="sign-out-everywhere"
          title="退出所有设备"
          onPress={() => setAsked('everywhere')}
        />
        <Cell icon="trash" id="delete-account" title="注销账号" onPress={openDeletion} />
      </Card>
      <Sheet visible={question !== null} title={question?.title ?? ''} onClose={() => setAsked(null)}>
        <View>{question?.text}</View>
        <Button kind="danger" block id="leave-yes" busy={answering.busy} onPress={answering.run}>
          {question?.yes}
        </Button>
        <Button block id="leave-no" onPress={() => setAsked(null)}>
          取消
        </Button>
      </Sheet>
    </>
  );
}

function openDeletion(): void {
  void Taro.navigateTo({ url: '/subpackages/account/delete/index' });
}
