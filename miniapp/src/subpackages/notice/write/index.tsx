import { noticeDeskApi } from '@linge/shared/notice/notice-desk.api';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { draftKey } from '../../../services/kept-draft';
import { newId } from '../../../services/new-id';
import { draftOf, newNotice } from '../../../services/notice-draft.policy';
import { useMay, useMe, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { DeskGate } from '../part/desk-gate';
import { Writer } from './writer';

/** 写通知: a new one, or a draft that is gone on with. */
export default function WriteNotice() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  const writes = useMay('notice.write');
  if (session && writes) {
    const accountId = session.account.id;
    return id ? (
      <Existing key={accountId} id={id} accountId={accountId} />
    ) : (
      <New key={accountId} accountId={accountId} />
    );
  }
  return (
    <Page title="写通知" login={login.gate}>
      <DeskGate permission="notice.write" onLogin={() => void login.require()}>
        {() => null}
      </DeskGate>
    </Page>
  );
}

function New({ accountId }: { readonly accountId: string }) {
  const [initial] = useState(() => newNotice(newId()));
  return <Writer keptAs={draftKey(accountId)} initial={initial} links={[]} />;
}

function Existing({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const query = useQuery(noticeDeskApi.getDesk, { params: { id } });
  const grants = useMe()?.account.grants ?? [];
  return (
    <LoadedPage title="写通知" query={query}>
      {(desk) =>
        desk.availableActions.includes('change') ? (
          <Writer
            keptAs={draftKey(accountId, id)}
            initial={draftOf(desk, grants[0]?.communityId ?? '')}
            links={desk.pictures}
          />
        ) : (
          <Page title="写通知">
            <EmptyState icon="notice" title="这条通知现在不能修改" hint="已经发出的通知，请用“更正”" />
          </Page>
        )
      }
    </LoadedPage>
  );
}
