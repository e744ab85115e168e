import { privacyDay, privacyVersion } from '@linge/shared/privacy/privacy-version';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../components/button';
import { Sheet } from '../components/sheet';
import { dayText } from '../format/day';
import { agreeToPrivacy, refreshMe, signOut, useMe } from '../services/session';
import { useAction } from '../services/use-action';
import { usePageShown } from '../services/use-page-shown';

const declaration = '/subpackages/account/privacy/index';

/**
 * Asks again once what is declared has changed since somebody agreed. Whoever refuses is logged out and goes on with the
 * public part; closing it asks again on the next page.
 */
export function PrivacyRenewal() {
  const me = useMe();
  const shown = usePageShown();
  const [closed, setClosed] = useState(false);
  const agreeing = useAction(async () => {
    await agreeToPrivacy();
    await refreshMe();
  });
  const refusing = useAction(signOut);
  const due = me !== null && (me.privacyVersion ?? 0) < privacyVersion;
  // Left out, not closed: a sheet that closes while nobody sees it does not open again.
  if (!shown) return null;
  return (
    <Sheet visible={due && !closed} title="隐私说明有更新" onClose={() => setClosed(true)}>
      <View>{`隐私说明在 ${dayText(privacyDay)} 更新了，请您看过后再决定。不同意会退出登录，公开内容照样能看。`}</View>
      <Button kind="text" id="renewal-read" onPress={() => void Taro.navigateTo({ url: declaration })}>
        查看隐私说明
      </Button>
      <Button kind="primary" block id="renewal-agree" busy={agreeing.busy} onPress={agreeing.run}>
        同意并继续
      </Button>
      <Button block id="renewal-refuse" busy={refusing.busy} onPress={refusing.run}>
        不同意，退出登录
      </Button>
    </Sheet>
  );
}
