import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card } from '../../components/card';
import { Cell } from '../../components/cell';
import { EmptyState } from '../../components/empty-state';
import { Slots } from '../../components/slots';
import { Page } from '../../frame/page';
import { useSession } from '../../services/session';
import { useLogin } from '../../services/use-login';
import { GroupBar, type ShownGroup } from './group-bar';
import { Inbox } from './inbox';

/** 消息: my inbox. */
export default function MessagePage() {
  const session = useSession();
  const login = useLogin();
  return (
    <Page title="消息" tab="message" login={login.gate}>
      {session ? (
        <Messages key={session.account.id} />
      ) : (
        <EmptyState
          icon="message"
          title="登录后才能收到消息"
          hint="诉求有了进展，会在这里告诉您"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Messages() {
  const [group, setGroup] = useState<ShownGroup>('all');
  return (
    <Slots>
      <GroupBar shown={group} onShow={setGroup} />
      <Inbox key={group} group={group} />
      <Card flush>
        <Cell
          icon="gear"
          id="go-message-setting"
          title="消息提醒"
          detail="哪些用微信提醒，晚上几点以后不打扰"
          onPress={() => void Taro.navigateTo({ url: '/subpackages/message/setting/index' })}
        />
      </Card>
    </Slots>
  );
}
