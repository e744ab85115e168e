import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { Button } from '../components/button';
import { Sheet } from '../components/sheet';
import { privacyStore, waitForPrivacy } from '../platform/privacy';
import { usePageShown } from '../services/use-page-shown';
import { useStore } from '../services/use-store';

/**
 * WeChat stops a call that touches personal data until the reader has agreed. This asks them; whoever refuses
 * goes on with the public part, and the call that was stopped fails as if it had been given up.
 */
export function PrivacyGate() {
  const waiting = useStore(privacyStore);
  const shown = usePageShown();
  useEffect(waitForPrivacy, []);
  const answer = (agreed: boolean) => {
    waiting?.resolve(agreed ? { event: 'agree', buttonId: 'privacy-agree' } : { event: 'disagree' });
    privacyStore.set(null);
  };
  // Left out, not closed: a sheet that closes while nobody sees it does not open again.
  if (!shown) return null;
  return (
    <Sheet visible={waiting !== null} title="使用前请您同意" onClose={() => answer(false)}>
      <View>
        这一步要用到您的照片、手机号等个人信息。它们只用来办理您的诉求，我们不会用在别处。不同意也能浏览公开内容。
      </View>
      <Button kind="text" onPress={() => void Taro.navigateTo({ url: '/subpackages/account/privacy/index' })}>
        查看收集了什么、为什么
      </Button>
      <Button
        kind="primary"
        block
        id="privacy-agree"
        native={{ openType: 'agreePrivacyAuthorization', onAgreePrivacyAuthorization: () => answer(true) }}
      >
        同意并继续
      </Button>
      <Button block id="privacy-refuse" onPress={() => answer(false)}>
        不同意
      </Button>
    </Sheet>
  );
}
