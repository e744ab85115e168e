import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import type { ActivityChoices, ActivityDesk } from '@linge/shared/activity/activity-desk.schema';
import { useRouter } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { useBegunActivity } from '../../../services/activity-draft';
import { draftOf, likeLastTime, newActivity } from '../../../services/activity-draft.policy';
import { ApiError } from '../../../services/api-error';
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
  if (id) return <Existing id={id} accountId={accountId} />;
  if (like) return <Again id={like} accountId={accountId} />;
  return <New accountId={accountId} />;
}

interface WithChoicesProps {
  /** Chosen at first; left out for the first in which I may organise. */
  readonly communityId?: string | undefined;
  readonly children: (choices: ActivityChoices, onCommunity: (communityId: string) => void) => ReactNode;
}

/** What is to be chosen from in one community. */
function WithChoices({ communityId: first, children }: WithChoicesProps) {
  const [communityId, setCommunityId] = useState(first);
  const choices = useQuery(activityDeskApi.choices, { query: communityId ? { communityId } : {} });
  if (choices.state === 'error' && isOutOfReach(choices.error)) return <Nowhere />;
  return (
    <LoadedPage title="办活动" query={choices}>
      {(data) => children(data, setCommunityId)}
    </LoadedPage>
  );
}

const isOutOfReach = (error: unknown) => error instanceof ApiError && error.code === 'ACTIVITY_OUT_OF_REACH';

/** For somebody of the staff who serves no grid and leads no team. */
function Nowhere() {
  return (
    <Page title="办活动">
      <EmptyState
        icon="activity"
        title="您现在没有可以办活动的网格或志愿队"
        hint="网格、社区的工作人员和志愿队队长可以办活动；想办一场，请打电话告诉网格员"
      />
    </Page>
  );
}

function New({ accountId }: { readonly accountId: string }) {
  const key = draftKey(accountId);
  const begun = useBegunActivity(accountId);
  const [initial] = useState(() => newActivity(newId));
  return (
    <WithChoices communityId={begun?.organiser?.communityId}>
      {(choices, onCommunity) => {
        const [only, ...others] = choices.organisers;
        const organiser = others.length === 0 ? (only ?? null) : null;
        return (
          <Writer
            keptAs={key}
            initial={{ ...initial, organiser }}
            choices={choices}
            links={[]}
            onCommunity={onCommunity}
          />
        );
      }}
    </WithChoices>
  );
}

interface OneProps {
  readonly id: string;
  readonly accountId: string;
}

function Again({ id, accountId }: OneProps) {
  const query = useQuery(activityDeskApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="办活动" query={query}>
      {(desk) => <Like desk={desk} keptAs={draftKey(accountId, `like/${id}`)} />}
    </LoadedPage>
  );
}

/** Its ids are made once, however often what it is like is loaded. */
function Like({ desk, keptAs }: { readonly desk: ActivityDesk; readonly keptAs: string }) {
  const [initial] = useState(() => likeLastTime(desk, newId));
  return (
    <WithChoices communityId={desk.communityId}>
      {(choices, onCommunity) => (
        <Writer keptAs={keptAs} initial={initial} choices={choices} links={[]} onCommunity={onCommunity} />
      )}
    </WithChoices>
  );
}

function Existing({ id, accountId }: OneProps) {
  const query = useQuery(activityDeskApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="修改活动" query={query}>
      {(desk) =>
        desk.availableActions.includes('change') ? (
          <WithChoices communityId={desk.communityId}>
            {(choices, onCommunity) => (
              <Writer
                keptAs={draftKey(accountId, id)}
                initial={draftOf(desk)}
                choices={choices}
                links={desk.pictures}
                onCommunity={onCommunity}
              />
            )}
          </WithChoices>
        ) : (
          <Page title="修改活动">
            <EmptyState
              icon="activity"
              title="这个活动现在不能修改"
              hint="审核中的先取回；结束、取消的不能再改"
            />
          </Page>
        )
      }
    </LoadedPage>
  );
}
