import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { SwitchField } from '../../components/switch-field';
import { Page } from '../../frame/page';
import { ReportCadreCell } from '../../frame/report-cadre-cell';
import { setElder, useElder } from '../../services/preference';
import { useMay, useMe, useSession, useUnitDelegate } from '../../services/session';
import { useLogin } from '../../services/use-login';
import { CadreWorkCell } from './cadre-work-cell';
import { AccountCard } from './account-card';
import { LeaveCells } from './leave-cells';
import { PhoneCell } from './phone-cell';
import { TypePhoneSheet } from './type-phone-sheet';

/** 我的: who I am, how I like it, and the way out. */
export default function MePage() {
  const session = useSession();
  // Newer than what the session was opened with: a home may have been confirmed since.
  const account = useMe()?.account ?? session?.account;
  const needsGuardian = useMe()?.needsGuardian ?? false;
  const staff = useMay('complaint.queue');
  const delegate = useUnitDelegate();
  const elder = useElder();
  const login = useLogin();
  const [typing, setTyping] = useState(false);
  return (
    <Page title="我的" tab="me" login={login.gate}>
      <AccountCard
        session={session && account ? { ...session, account } : session}
        onLogin={() => void login.ask()}
      />
      {session && (
        <Card flush>
          {staff && (
            <Cell
              icon="list"
              id="go-workbench"
              title="工作台"
              detail="等着办理的诉求"
              onPress={() => void Taro.navigateTo({ url: '/subpackages/complaint/queue/index' })}
            />
          )}
          {delegate && (
            <Cell
              icon="list"
              id="go-unit-queue"
              title="本单位待办"
              detail="社区派给单位承办的诉求"
              onPress={() => void Taro.navigateTo({ url: '/subpackages/complaint/unit/index' })}
            />
          )}
          <Cell
            icon="home"
            id="go-household"
            title="我的住户"
            detail="绑定住户，查看和更正登记信息"
            onPress={() => void Taro.navigateTo({ url: '/subpackages/household/mine/index' })}
          />
          <Cell
            icon="activity"
            id="go-sign-ups"
            title="我的报名"
            detail="报过名的活动、候补到第几位"
            onPress={() => void Taro.navigateTo({ url: '/subpackages/activity/mine/index' })}
          />
          <Cell
            icon="star"
            id="go-volunteer"
            title="志愿服务"
            detail="服务时长、证明，加入志愿队"
            onPress={() => void Taro.navigateTo({ url: '/subpackages/volunteer/mine/index' })}
          />
          <Cell
            icon="people"
            id="go-help"
            title="邻里互助"
            detail="请人搭把手，看求助到哪一步"
            onPress={() => void Taro.navigateTo({ url: '/subpackages/help-request/mine/index' })}
          />
          {needsGuardian && (
            <Cell
              icon="shield"
              id="go-guardian"
              title="请家长同意"
              detail="未满十四周岁，家长同意后才能反映问题"
              onPress={() => void Taro.navigateTo({ url: '/subpackages/account/guardian/index' })}
            />
          )}
          <Cell
            icon="message"
            id="go-message-setting"
            title="消息提醒"
            detail="哪些用微信提醒，晚上几点以后不打扰"
            onPress={() => void Taro.navigateTo({ url: '/subpackages/message/setting/index' })}
          />
          <CadreWorkCell />
          <PhoneCell />
          <Cell
            icon="phone"
            id="type-phone"
            title="自己填写手机号"
            detail="不想让微信提供，就自己填一个"
            onPress={() => setTyping(true)}
          />
        </Card>
      )}
      {typing && <TypePhoneSheet onDone={() => setTyping(false)} onClose={() => setTyping(false)} />}
      <Card flush>
        <SwitchField
          id="elder-mode"
          title="关怀版"
          detail="大字、大按钮，每一页都能打电话"
          checked={elder}
          onChange={setElder}
        />
        <ReportCadreCell />
        <Cell
          icon="info"
          id="go-privacy"
          title="隐私"
          detail="隐私说明，导出我的信息，注销账号"
          onPress={() => void Taro.navigateTo({ url: '/subpackages/account/privacy/index' })}
        />
      </Card>
      {session && <LeaveCells />}
    </Page>
  );
}
