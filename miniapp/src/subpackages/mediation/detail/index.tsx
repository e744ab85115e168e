import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { ActionBar } from './action-bar';
import { ActionSheet } from './action-sheet';
import { AgreementSection } from './agreement-section';
import { AppointmentSection } from './appointment-section';
import { FollowUpSection } from './follow-up-section';
import { History } from './history';
import { PartySection } from './party-section';
import { StateCard } from './state-card';
import { useActing } from './use-acting';
import '../part/mediation.scss';

/** One mediation, for its mediator and the level above. */
export default function MediationDetail() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return <Detail key={session.account.id} id={id} accountId={session.account.id} />;
  return (
    <Page title="调解" login={login.gate}>
      {id ? (
        <EmptyState
          icon="people"
          title="登录后可以看到这件调解"
          hint="只有调解员和上一级能看到"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      ) : (
        <ErrorState text="没有找到这件调解，请从列表重新打开" />
      )}
    </Page>
  );
}

function Detail({ id, accountId }: { readonly id: string; readonly accountId: string }) {
  const query = useQuery(mediationApi.get, { params: { id } });
  const acting = useActing(query);
  if (query.state !== 'ready') {
    return (
      <Page title="调解" wide>
        {query.state === 'loading' ? (
          <Skeleton />
        ) : (
          <ErrorState
            text={errorText(query.error)}
            requestId={requestIdOf(query.error)}
            onRetry={() => void query.reload()}
          />
        )}
      </Page>
    );
  }
  const mediation = query.data;
  return (
    <Page
      title="调解"
      wide
      bottom={<ActionBar mediation={mediation} onShow={acting.show} />}
      over={<ActionSheet mediation={mediation} acting={acting} accountId={accountId} />}
    >
      {acting.notice && (
        <View className="mediation__notice" {...alertProps}>
          {acting.notice}
        </View>
      )}
      <View className="mediation mediation--wide">
        <View className="mediation__main">
          <StateCard mediation={mediation} />
          <PartySection mediation={mediation} onShow={acting.show} />
          <AppointmentSection mediation={mediation} onShow={acting.show} />
          {mediation.agreement && <AgreementSection mediation={mediation} onShow={acting.show} />}
          {mediation.followUps.length > 0 && <FollowUpSection mediation={mediation} onShow={acting.show} />}
        </View>
        <View className="mediation__side">
          <History timeline={mediation.timeline} />
        </View>
      </View>
    </Page>
  );
}
