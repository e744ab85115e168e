import { followTieApi } from '@linge/shared/household-tie/follow-tie.api';
import type { FollowSide, FollowTie } from '@linge/shared/household-tie/follow-tie.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Sheet } from '../../../components/sheet';
import { call } from '../../../services/client';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';
import { AgreeSheet } from './agree-sheet';
import { CodeSheet } from './code-sheet';
import { OfferCards } from './offer-cards';

const meaning: Readonly<Record<FollowSide, string>> = {
  follower: '发给对方的通知，您也会收到',
  followed: '发给您的通知，对方也会收到',
};
const receiving = '没有用小程序，发给对方的通知由您代收';

/** Relatives in other households of the community: whose notices I get as well, and who gets mine (家人代看通知). */
export function FollowCard() {
  const ties = useQuery(followTieApi.list, {});
  const [shown, setShown] = useState<FollowSide | 'agree' | null>(null);
  const [ending, setEnding] = useState<FollowTie | null>(null);
  if (ties.state !== 'ready') return null;
  const close = () => {
    setShown(null);
    setEnding(null);
    void ties.reload();
  };
  return (
    <Section title="家人代看通知">
      <OfferCards onAnswered={() => void ties.reload()} />
      {ties.data.items.length > 0 && (
        <Card flush>
          {ties.data.items.map((tie) => (
            <Tie key={tie.id} tie={tie} onEnd={() => setEnding(tie)} />
          ))}
        </Card>
      )}
      <View className="secondary small">
        家人在本社区住另一户的，可以代老人看社区通知：老人给家人看代看码，家人输入；反过来也行。两边都要在小程序里绑定住户。都同意才开始，随时可以停止。
      </View>
      <Button block id="follow-me" onPress={() => setShown('followed')}>
        请家人代看我的通知
      </Button>
      <Button block id="follow-them" onPress={() => setShown('follower')}>
        我要代家人看通知
      </Button>
      <Button block id="follow-agree" onPress={() => setShown('agree')}>
        输入家人的代看码
      </Button>
      {ending && <EndSheet tie={ending} onDone={close} onClose={() => setEnding(null)} />}
      {shown === 'agree' && <AgreeSheet onDone={close} onClose={() => setShown(null)} />}
      {shown !== null && shown !== 'agree' && <CodeSheet key={shown} side={shown} onClose={close} />}
    </Section>
  );
}

function Tie({ tie, onEnd }: { readonly tie: FollowTie; readonly onEnd: () => void }) {
  return (
    <Cell
      icon="me"
      title={tie.name}
      detail={tie.receives ? receiving : meaning[tie.side]}
      aside={
        <Button label={`停止：${tie.name}`} onPress={onEnd}>
          停止
        </Button>
      }
    />
  );
}

interface EndSheetProps {
  readonly tie: FollowTie;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks first: whoever taps twice by mistake has not ended it. */
function EndSheet({ tie: { id, side, name, receives }, onDone, onClose }: EndSheetProps) {
  const end = useAction(async () => {
    await call(followTieApi.end, { params: { id } });
    void Taro.showToast({ title: '已停止', icon: 'none' });
    onDone();
  });
  const mine = receives ? `不再代${name}收通知？` : `不再代看${name}的通知？`;
  const title = side === 'follower' ? mine : `不再让${name}代看您的通知？`;
  return (
    <Sheet visible title={title} onClose={onClose}>
      <View>
        {receives
          ? '停止后马上生效，社区工作人员会知道，以后由他们打电话或者上门告诉老人。'
          : '停止后马上生效，会告诉对方。以后要恢复，再用一次代看码。'}
      </View>
      <Button kind="danger" block id="follow-stop" busy={end.busy} onPress={end.run}>
        停止
      </Button>
      <Button block id="follow-keep" onPress={onClose}>
        不停止
      </Button>
    </Sheet>
  );
}
