import { activityReviewApi } from '@linge/shared/activity-review/activity-review.api';
import { useRouter } from '@tarojs/taro';
import { ErrorState } from '../../../components/error-state';
import { LoadedPage } from '../../../frame/loaded-page';
import { Page } from '../../../frame/page';
import { draftKey } from '../../../services/kept-draft';
import { useMay, useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { DeskGate } from '../part/desk-gate';
import { ReportForm } from './report-form';

/** 活动回顾: a few words, pictures with who is on them, and who agreed. */
export default function Report() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  const organises = useMay('activity.organise');
  if (session && organises && id) {
    return <Loaded key={session.account.id} id={id} accountId={session.account.id} />;
  }
  return (
    <Page title="活动回顾" login={login.gate}>
      {id ? (
        <DeskGate onLogin={() => void login.require()} />
      ) : (
        <ErrorState text="没有找到这个活动，请从列表重新打开" />
      )}
    </Page>
  );
}

function Loaded({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const query = useQuery(activityReviewApi.getDesk, { params: { id } });
  return (
    <LoadedPage title="活动回顾" query={query}>
      {(desk) => <ReportForm desk={desk} query={query} keptAs={draftKey(accountId, id)} />}
    </LoadedPage>
  );
}
