import { activityApi } from '@linge/shared/activity/activity.api';
import type { OwnSignUpItem } from '@linge/shared/activity/sign-up.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { ActivityTag } from '../../../components/activity-tag';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { EmptyState } from '../../../components/empty-state';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { endedTag, whenText } from '../../../format/activity';
import { CheckInEntry } from '../../../frame/check-in-entry';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { PagedItems } from '../../../frame/paged-items';
import { TellMeCard } from '../../../frame/tell-me-card';
import { offeredFirst } from '../../../services/sign-up.policy';
import { useLogin } from '../../../services/use-login';
import { usePagedList } from '../../../services/use-paged-list';
import { LeaveSheet } from '../part/leave-sheet';
import { go, pages } from '../part/open-page';
import { SignUpState } from '../part/sign-up-state';
import { useAnswering, type Answering } from '../part/use-answering';
import './index.scss';

/** What WeChat is handed at once stays small. */
const pageSize = 6;

type When = 'coming' | 'past';

const whens: readonly { readonly value: When; readonly text: string }[] = [
  { value: 'coming', text: '要参加的' },
  { value: 'past', text: '以前的' },
];

/** 我的报名: what I and those whom I signed up take part in. */
export default function OwnSignUps() {
  const login = useLogin();
  const [when, setWhen] = useState<When>('coming');
  return (
    <Page title="我的报名" login={login.gate}>
      <OwnGate hint="登录后看报过名的活动、候补到第几位" onLogin={() => void login.require()}>
        {(accountId) => (
          <Slots>
            <Segmented label="哪些报名" options={whens} value={when} onChange={setWhen} />
            {when === 'coming' && <CheckInEntry accountId={accountId} />}
            {when === 'past' && (
              <Card flush>
                <Cell
                  id="go-consents"
                  icon="camera"
                  title="照片里的我"
                  detail="哪些活动照片里有我，同意可以随时撤回"
                  onPress={() => go(pages.consents())}
                />
              </Card>
            )}
            <List key={`${accountId} ${when}`} when={when} />
          </Slots>
        )}
      </OwnGate>
    </Page>
  );
}

const nothing = {
  coming: {
    title: '还没有报名要参加的活动',
    hint: '在“活动”里看看最近办什么，点一下就能报名',
    action: { text: '看活动', onPress: () => void Taro.switchTab({ url: '/pages/activity/index' }) },
  },
  past: { title: '还没有参加过活动', hint: '结束的、退出的报名会留在这里' },
} as const;

function List({ when }: { readonly when: When }) {
  const list = usePagedList(activityApi.listOwn, { query: { when, limit: pageSize } });
  const answering = useAnswering(list.reload);
  return (
    <>
      <PagedItems list={list} empty={<EmptyState icon="activity" {...nothing[when]} />}>
        {(items) => (
          <View className="own-sign-ups">
            {offeredFirst(items).map((item) => (
              <Item key={item.id} item={item} answering={answering} />
            ))}
            {when === 'coming' && (
              <TellMeCard templates={['activityNews']} title="有名额、有变动、快开始时告诉我" />
            )}
          </View>
        )}
      </PagedItems>
      <LeaveSheet answering={answering} />
    </>
  );
}

interface ItemProps {
  readonly item: OwnSignUpItem;
  readonly answering: Answering;
}

function Item({ item, answering }: ItemProps) {
  const { activity } = item;
  const ended = endedTag(activity.state);
  return (
    <Card flush>
      <Pressable className="own-sign-up__head" role="link" onPress={() => go(pages.detail(activity.id))}>
        <View className="row">
          <View className="grow strong own-sign-up__title">{activity.title}</View>
          {ended && <ActivityTag tag={ended} />}
          <Icon name="next" className="own-sign-up__arrow" />
        </View>
        <View className="number">{whenText(activity)}</View>
        <View className="secondary small place">{activity.place}</View>
      </Pressable>
      <View className="own-sign-up__state">
        <SignUpState signUp={item} answering={answering} />
      </View>
    </Card>
  );
}
