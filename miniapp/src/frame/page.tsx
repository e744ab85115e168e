import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import type { PropsWithChildren, ReactNode } from 'react';
import { CallHelpBar } from '../components/call-help-bar';
import { LoginGate, type LoginGateProps } from '../components/login-gate';
import { PageFrame } from '../components/page-frame';
import { Slots } from '../components/slots';
import { TabBar } from '../components/tab-bar';
import type { TabName } from '../components/tab-bar.type';
import { TopBar } from '../components/top-bar';
import { PrivacyGate } from './privacy-gate';
import { PrivacyRenewal } from './privacy-renewal';
import { callHelp } from '../services/phone';
import { useElder } from '../services/preference';
import { refreshMe, useMe } from '../services/session';
import { useAction } from '../services/use-action';

export interface PageProps {
  readonly title: string;
  /** On a tab page: which one. */
  readonly tab?: TabName;
  /** Uses the width of a large screen (tables, charts). */
  readonly wide?: boolean;
  /** Actions that stay in reach: a `BottomBar`. */
  readonly bottom?: ReactNode;
  /** `useLogin().gate`, on pages where something needs a login. */
  readonly login?: LoginGateProps;
  /** Where what is to be agreed to can be read: nothing is asked on top of it. */
  readonly declares?: boolean;
  /** Sheets of the page's own. */
  readonly over?: ReactNode;
}

/** Every page stands in this: title, tabs, elder mode with somebody to call, login, privacy. */
export function Page({
  title,
  tab,
  wide = false,
  bottom,
  login,
  declares = false,
  over,
  children,
}: PropsWithChildren<PageProps>) {
  const elder = useElder();
  const unread = useMe()?.unreadMessages ?? 0;
  const help = useAction(callHelp);
  useDidShow(() => void refreshMe());
  const first = Taro.getCurrentPages().length <= 1;
  const lead = tab ? null : first ? 'home' : 'back';

  return (
    <PageFrame
      elder={elder}
      wide={wide}
      top={<TopBar title={title} lead={lead} onLead={lead === 'back' ? goBack : goHome} />}
      foot={
        <Slots>
          {elder && (
            <View className="frame__help">
              <CallHelpBar text="打电话找网格员" busy={help.busy} onCall={help.run} />
            </View>
          )}
          {bottom}
          {tab ? (
            <TabBar current={tab} unread={unread} onChoose={openTab} />
          ) : (
            (bottom || elder) && <View className="frame__safe" />
          )}
        </Slots>
      }
      over={
        <Slots>
          {login && <LoginGate {...login} />}
          {over}
          {!declares && <PrivacyGate />}
          {!declares && <PrivacyRenewal />}
        </Slots>
      }
    >
      {children}
    </PageFrame>
  );
}

function goBack(): void {
  void Taro.navigateBack();
}

function goHome(): void {
  openTab('home');
}

function openTab(tab: TabName): void {
  void Taro.switchTab({ url: `/pages/${tab}/index` });
}
