import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityChoices } from '@linge/shared/activity/activity-desk.schema';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { draftOf, likeLastTime, newActivity } from '../../../services/activity-draft.policy';
import { draftKey } from '../../../services/kept-draft';
import { newId } from '../../../services/new-id';
import { useMay, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { DeskGate } from '../part/desk-gate';
import { Writer } from './writer';

/** 办活动: a new one, one like another, a draft that is gone on with, or a change of what stands. */
export default function WriteActivity() {
  const { id = '', like = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  const organises = useMay('activity.organise');
  if (session && organises) {
    return <Chosen key={session.account.id} id={id} like={like} accountId={session.account.id} />;
  }
  return (
    <Page title="办活动" login={login.gate}>
      <DeskGate onLogin={() => void login.require()}>{() => null}</DeskGate>
    </Page>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly like: string;
  readonly accountId: string;
}

function Chosen({ id, like, accountId }: ChosenProps) {
  const choices = useQuery(activityDeskApi.choices, {});
  return (
    <LoadedPage title="办活动" query={choices}>
      {(data) => {
        if (id) return <Existing id={id} accountId={accountId} choices={data} />;
        if (like) return <Again id={like} accountId={accountId} choices={data} />;
        return <New accountId={accountId} choices={data} />;
      }}
    </LoadedPage>
  );
}

interface BegunProps {
  readonly accountId: string;
  readonly choices: ActivityChoices;
}

function New({ accountId, choices }: BegunProps) {
  const { organisers } = choices;
  const [initial] = useState(() => ({
    ...newActivity(newId),
    organiser: organisers.length === 1 ? (organisers[0] ?? null) : null,
  }));
  return <Writer keptAs={draftKey(accountId)} initial={initial} choices={choices} links={[]} />;
}

function Again({ id, ...begun }: BegunProps & { readonly id: string }) {
  const query = useQuery(activityDeskApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="办活动" query={query}>
      {(desk) => <Like {...begun} begin={() => likeLastTime(desk, newId)} id={id} />}
    </LoadedPage>
  );
}

interface LikeProps extends BegunProps {
  readonly id: string;
  readonly begin: () => ReturnType<typeof likeLastTime>;
}

/** Its ids are made once, however often what it is like is loaded. */
function Like({ id, accountId, choices, begin }: LikeProps) {
  const [initial] = useState(begin);
  return (
    <Writer keptAs={draftKey(accountId, `like/${id}`)} initial={initial} choices={choices} links={[]} />
  );
}

function Existing({ id, accountId, choices }: BegunProps & { readonly id: string }) {
  const query = useQuery(activityDeskApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="修改活动" query={query}>
      {(desk) =>
        desk.availableActions.includes('change') ? (
          <Writer
            keptAs={draftKey(accountId, id)}
            initial={draftOf(desk)}
            choices={choices}
            links={desk.pictures}
          />
        ) : (
          <Page title="修改活动">
            <EmptyState icon="activity" title="这个活动现在不能修改" hint="审核中的先取回；结束、取消的不能再改" />
          </Page>
        )
      }
    </LoadedPage>
  );
}
