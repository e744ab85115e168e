import { subscriptionApi } from '@linge/shared/subscription/subscription.api';
import type { Subscription } from '@linge/shared/subscription/subscription.schema';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { Skeleton } from '../../../components/skeleton';
import { closedText } from '../../../services/consent-settings.policy';
import { call } from '../../../services/client';
import { useMay, useUnitDelegate } from '../../../services/session';
import {
  canAskConsent,
  knowOne,
  loadSubscriptions,
  openConsentSettings,
  useSubscriptions,
} from '../../../services/subscription';
import { toastError, useAction } from '../../../services/use-action';
import { useTellMe } from '../../../services/use-tell-me';
import { agreedText } from './agreed-text';

/** 我同意过的: how many messages each kind has left, to agree to more, or to have them stopped. */
export function AgreedSection() {
  const subscriptions = useSubscriptions(true);
  const staff = useMay('complaint.queue');
  const delegate = useUnitDelegate();
  useDidShow(() => void loadSubscriptions().catch(toastError));
  const shown = subscriptions?.filter(
    ({ groups, left }) => staff || delegate || left > 0 || !groups.includes('work'),
  );
  return (
    <Section title="我同意过的">
      <View className="secondary small">
        {canAskConsent
          ? '微信规定：您同意一次，才能提醒您一次。同意过的没有期限。'
          : '微信规定：您同意一次，才能提醒您一次。网页上不能同意，要到微信小程序里点；同意过的，这里可以停用。'}
      </View>
      {shown ? shown.map((one) => <Agreed key={one.template} subscription={one} />) : <Skeleton />}
      {canAskConsent && (
        <Card flush>
          <Cell
            icon="gear"
            id="wechat-setting"
            title="微信里的订阅设置"
            detail="选过“总是保持以上选择”的，微信不再询问，要到这里改"
            onPress={() => void openConsentSettings()}
          />
        </Card>
      )}
    </Section>
  );
}

function Agreed({ subscription }: { readonly subscription: Subscription }) {
  const { template, title, left, stopped, lastAnswer } = subscription;
  const agree = left > 0 || lastAnswer === 'accept' ? '再同意一次' : '同意一次';
  const tellMe = useTellMe([template]);
  // what WeChat's settings on this phone say is newer than what the server heard of them
  const reopened = tellMe && !tellMe.closed && subscription.lastAnsweredIn === 'settings';
  const told = reopened ? { ...subscription, lastAnswer: null } : subscription;
  const turning = useAction(async () => {
    const endpoint = stopped ? subscriptionApi.resume : subscriptionApi.stop;
    knowOne(await call(endpoint, { params: { template } }));
  });
  return (
    <Card>
      <View className="agreed">
        <View className="agreed__text">
          <View className="strong">{title}</View>
          <View className="secondary small">
            {tellMe?.closed ? closedText[tellMe.closed] : agreedText(told)}
          </View>
        </View>
        {(left > 0 || stopped) && (
          <Button
            id={`turn-${template}`}
            kind="text"
            busy={turning.busy}
            label={`${stopped ? '恢复提醒' : '不用提醒了'}：${title}`}
            onPress={turning.run}
          >
            {stopped ? '恢复提醒' : '不用提醒了'}
          </Button>
        )}
        {tellMe?.closed && !stopped && (
          <Button id={`settings-${template}`} label={`去微信设置：${title}`} onPress={tellMe.openSettings}>
            去微信设置
          </Button>
        )}
        {tellMe && !tellMe.closed && !stopped && (
          <Button
            id={`more-${template}`}
            busy={tellMe.busy}
            label={`${agree}：${title}`}
            onPress={tellMe.ask}
          >
            {agree}
          </Button>
        )}
      </View>
    </Card>
  );
}
