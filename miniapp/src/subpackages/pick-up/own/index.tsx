import { pickUpApi } from '@linge/shared/pick-up/pick-up.api';
import type { OwnAuthorisation, OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Card, Section } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { Heading } from '../../../components/heading';
import { spanText } from '../../../format/span';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { TellMeCard } from '../../../frame/tell-me-card';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { AllowedList } from './allowed-list';
import { MoreWays } from './more-ways';
import { PickUpList } from './pick-up-list';
import { RevokeSheet } from './revoke-sheet';
import { TakerSheet } from './taker-sheet';
import './index.scss';

/** 接送授权: who may take a child that I signed up, and who took it. */
export default function OwnPickUpPage() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Loaded key={session.account.id} id={id} />;
  return (
    <Page title="接送授权" login={login.gate}>
      {id ? (
        <OwnGate hint="登录后说谁可以来接孩子" onLogin={() => void login.require()}>
          {() => null}
        </OwnGate>
      ) : (
        <ErrorState text="没有找到这个报名，请从“我的报名”重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const query = useQuery(pickUpApi.getOwn, { params: { id } });
  return (
    <LoadedPage title="接送授权" query={query}>
      {(own) => <Shown own={own} query={query} />}
    </LoadedPage>
  );
}

function Shown({ own, query }: { readonly own: OwnPickUp; readonly query: Query<OwnPickUp> }) {
  const [naming, setNaming] = useState<'named' | 'code' | null>(null);
  const [revoking, setRevoking] = useState<OwnAuthorisation | null>(null);
  const { childName, activity, session, open } = own;
  return (
    <Page
      title="接送授权"
      over={
        <>
          {naming && (
            <TakerSheet
              key={naming}
              kind={naming}
              own={own}
              onDone={(after) => {
                query.replace(after);
                setNaming(null);
              }}
              onClose={() => setNaming(null)}
            />
          )}
          {revoking && (
            <RevokeSheet
              own={own}
              authorisation={revoking}
              onDone={(after) => {
                query.replace(after);
                setRevoking(null);
              }}
              onClose={() => setRevoking(null)}
            />
          )}
        </>
      }
    >
      <Card>
        <View className="stack">
          <Heading level={2}>{childName}</Heading>
          <View>{activity.title}</View>
          {session && <View className="secondary number">{spanText(session.startsAt, session.endsAt)}</View>}
          <View className="secondary small place">{activity.place}</View>
          {!open && <View className="strong">报名已取消或活动已结束，不能再改接送人。</View>}
        </View>
      </Card>
      <Section title="谁可以接">
        <AllowedList own={own} onRevoke={setRevoking} />
        <View className="secondary small">
          组织者只把孩子交给这里的人。马上生效，取消也马上生效；组织者只在当天看得到。
        </View>
      </Section>
      {open && <MoreWays own={own} onChanged={query.replace} onName={setNaming} />}
      <PickUpList pickUps={own.pickUps} />
      <TellMeCard templates={['activityNews']} title="孩子接走时告诉我" />
    </Page>
  );
}
