import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import { residentApi } from '@linge/shared/resident/resident.api';
import Taro, { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { AskForm } from './ask-form';

const title = '请人帮忙';

/** 请人帮忙: for me or somebody of mine; staff come here from somebody's record. */
export default function AskHelpPage() {
  const session = useSession();
  const login = useLogin();
  const { resident } = useRouter().params;
  if (session && resident) return <ForResident key={session.account.id} id={resident} />;
  if (session) return <ForMine key={session.account.id} />;
  return (
    <Page title={title} login={login.gate}>
      <OwnGate hint="登录后请志愿者帮忙" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function ForMine() {
  const people = useQuery(helpRequestApi.people, {});
  return (
    <LoadedPage title={title} query={people}>
      {({ items }) =>
        items.length > 0 ? (
          <AskForm title={title} people={items} />
        ) : (
          <Page title={title}>
            <EmptyState
              icon="home"
              title="先绑定住户"
              hint="志愿者要知道去哪一户帮忙；急事请打电话找网格员"
              action={{
                text: '去绑定',
                onPress: () => void Taro.navigateTo({ url: '/subpackages/household/mine/index' }),
              }}
            />
          </Page>
        )
      }
    </LoadedPage>
  );
}

function ForResident({ id }: { readonly id: string }) {
  const query = useQuery(residentApi.getResident, { params: { id } });
  return (
    <LoadedPage title={title} query={query}>
      {({ name }) => <AskForm title={title} people={[{ residentId: id, name, self: false }]} />}
    </LoadedPage>
  );
}
