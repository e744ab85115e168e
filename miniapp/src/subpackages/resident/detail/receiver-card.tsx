import { followOfferApi } from '@linge/shared/household-tie/follow-offer.api';
import type { FollowOffer } from '@linge/shared/household-tie/follow-offer.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Sheet } from '../../../components/sheet';
import { dayText } from '../../../format/day';
import { consentHowText, followRelationText } from '../../../format/follow';
import { call } from '../../../services/client';
import { useMay } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';
import { ReceiverSheet } from './receiver-sheet';

interface ReceiverCardProps {
  readonly residentId: string;
  readonly name: string;
}

/** 家人代收通知: who receives the notices of somebody without an account, and who is asked to. */
export function ReceiverCard({ residentId, name }: ReceiverCardProps) {
  const mayManage = useMay('followOffer.manage');
  const offers = useQuery(followOfferApi.listOf, { params: { id: residentId } });
  const [asking, setAsking] = useState(false);
  const [ending, setEnding] = useState<FollowOffer | null>(null);
  if (offers.state !== 'ready') return null;
  const { items } = offers.data;
  if (items.length === 0 && !mayManage) return null;
  const done = () => {
    setAsking(false);
    setEnding(null);
    void offers.reload();
  };
  return (
    <Section title="家人代收通知">
      <Card flush>
        {items.map((offer) => (
          <Cell
            key={offer.id}
            icon="people"
            title={`${offer.relativeName}（${followRelationText(offer.relation)}）`}
            detail={offerText(offer)}
            aside={
              mayManage && (
                <Button label={`${endText(offer)}：${offer.relativeName}`} onPress={() => setEnding(offer)}>
                  {endText(offer)}
                </Button>
              )
            }
          />
        ))}
        {mayManage && (
          <Cell
            id="ask-relative"
            icon="notice"
            title="请家人代收"
            detail="本人没有用小程序、同意由家人代收社区通知时办"
            onPress={() => setAsking(true)}
          />
        )}
      </Card>
      {asking && (
        <ReceiverSheet residentId={residentId} name={name} onDone={done} onClose={() => setAsking(false)} />
      )}
      {ending && (
        <EndSheet
          residentId={residentId}
          name={name}
          offer={ending}
          onDone={done}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
}

const endText = ({ state }: FollowOffer) => (state === 'agreed' ? '停止' : '撤回');

function offerText({ state, answeredAt, consentHow, consentedOn, byName }: FollowOffer): string {
  const stands =
    state === 'agreed' ? `${answeredAt ? dayText(answeredAt) : ''}起代收` : '等家人在小程序里答复';
  return `${stands} · 本人${dayText(consentedOn)}${consentHowText(consentHow)}，${byName}记`;
}

interface EndSheetProps extends ReceiverCardProps {
  readonly offer: FollowOffer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** On the elder's word, and asked first. */
function EndSheet({ residentId, name, offer, onDone, onClose }: EndSheetProps) {
  const end = useAction(async () => {
    await call(followOfferApi.end, { params: { id: residentId, offerId: offer.id } });
    void Taro.showToast({ title: '已停止', icon: 'none' });
    onDone();
  });
  return (
    <Sheet visible title={`${name}不要${offer.relativeName}代收了？`} onClose={onClose}>
      <View>本人说了不用再代收时办。马上生效，会告诉这位家人；以后的通知要打电话或者上门告诉本人。</View>
      <Button kind="danger" block id="receiver-stop" busy={end.busy} onPress={end.run}>
        {offer.state === 'agreed' ? '停止代收' : '撤回'}
      </Button>
      <Button block id="receiver-keep" onPress={onClose}>
        不停止
      </Button>
    </Sheet>
  );
}
