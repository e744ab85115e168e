import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import type { OwnFollowOffer } from '@linge/shared/household-tie/follow-offer.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { call } from '../../../services/client';
import { toastError, useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';

/** What waits for my answer: to receive for an elder, or that a relative goes on. */
export function OfferCards({ onAnswered }: { readonly onAnswered: () => void }) {
  const offers = useQuery(followOfferApi.listOwn, {});
  if (offers.state !== 'ready') return null;
  const answered = () => {
    void offers.reload();
    onAnswered();
  };
  return (
    <>
      {offers.data.items.map((offer) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          onAnswered={answered}
          onGone={(error) => {
            toastError(error);
            void offers.reload();
          }}
        />
      ))}
    </>
  );
}

interface OfferCardProps {
  readonly offer: OwnFollowOffer;
  readonly onAnswered: () => void;
  /** What was taken back meanwhile is not offered any longer. */
  readonly onGone: (error: unknown) => void;
}

function OfferCard({ offer: { id, side, name }, onAnswered, onGone }: OfferCardProps) {
  const agree = useAction(async () => {
    await call(followOfferApi.agree, { params: { id } });
    void Taro.showToast({ title: side === 'follower' ? '已开始代收' : '已同意', icon: 'none' });
    onAnswered();
  }, onGone);
  const decline = useAction(async () => {
    await call(followOfferApi.decline, { params: { id } });
    void Taro.showToast({ title: '已答复', icon: 'none' });
    onAnswered();
  }, onGone);
  const asked = side === 'follower' ? `请您代${name}收通知` : `让${name}接着代看您的通知吗？`;
  return (
    <Card>
      <View className="stack">
        <View className="strong">{asked}</View>
        <View className="secondary">
          {side === 'follower'
            ? `${name}没有用小程序，跟社区工作人员说了想请您代收。以后发给${name}的社区通知也发给您，请讲给老人听。按户通知的，您看了就算老人家里看了。随时可以停止。`
            : `您有账号以前，是${name}代您收通知。您同意，以后发给您的社区通知，对方也收到一份；不同意，就只发给您自己。`}
        </View>
        <View className="follow-offer__buttons">
          <Button label={`不同意：${name}`} busy={decline.busy} onPress={decline.run}>
            不同意
          </Button>
          <Button kind="primary" label={`同意：${name}`} busy={agree.busy} onPress={agree.run}>
            同意
          </Button>
        </View>
      </View>
    </Card>
  );
}
