import { complaintFollowApi } from '@linge/shared/complaint/complaint-follow.api';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';

/** For whoever follows it: the way to hear no more of it. Asked first, as the page is not theirs to read afterwards. */
export function Unfollow({ id }: { readonly id: string }) {
  const [asking, setAsking] = useState(false);
  const stop = useAction(async () => {
    await call(complaintFollowApi.unfollow, { params: { id } });
    if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
    else await Taro.switchTab({ url: '/pages/complaint/index' });
    void Taro.showToast({ title: '已不再跟进', icon: 'none' });
  });
  return (
    <>
      <Button id="unfollow" kind="text" onPress={() => setAsking(true)}>
        不再跟进
      </Button>
      <Sheet visible={asking} title="不再跟进这一件？" onClose={() => setAsking(false)}>
        <View>以后有进展不再告诉您，这一页也看不到了。邻居反映的问题照常办理。</View>
        <Button kind="danger" block id="unfollow-stop" busy={stop.busy} onPress={() => stop.run()}>
          停止跟进
        </Button>
        <Button block id="unfollow-keep" onPress={() => setAsking(false)}>
          继续跟进
        </Button>
      </Sheet>
    </>
  );
}
