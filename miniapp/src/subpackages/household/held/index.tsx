import { correctionApi } from '@linge/shared/correction/correction.api';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { AccessSheet } from './access-sheet';
import { CorrectionList } from './correction-list';
import { RecordCard } from './record-card';

/** 登记信息: what the community holds about me and those I look after. */
export default function HeldPage() {
  const session = useSession();
  const login = useLogin();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Page
      title="登记信息"
      login={login.gate}
      over={
        <AccessSheet residentId={opened ?? ''} visible={opened !== null} onClose={() => setOpened(null)} />
      }
    >
      {session ? (
        <Records key={session.account.id} onAccesses={setOpened} />
      ) : (
        <EmptyState
          icon="shield"
          title="登录后查看"
          hint="只有您自己和照看您的家人能看到"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      )}
    </Page>
  );
}

function Records({ onAccesses }: { readonly onAccesses: (residentId: string) => void }) {
  const held = useQuery(correctionApi.held, {});
  if (held.state === 'loading') return <Skeleton />;
  if (held.state === 'error') {
    return (
      <ErrorState
        text={errorText(held.error)}
        requestId={requestIdOf(held.error)}
        onRetry={() => void held.reload()}
      />
    );
  }
  if (held.data.items.length === 0) {
    return (
      <EmptyState
        icon="shield"
        title="还没有您的登记信息"
        hint="先绑定住户，确认以后就能看到"
        action={{
          text: '去绑定住户',
          onPress: () => void Taro.navigateTo({ url: '/subpackages/household/tie/index' }),
        }}
      />
    );
  }
  return (
    <Slots>
      {held.data.items.map((record) => (
        <RecordCard
          key={record.residentId}
          record={record}
          onAccesses={() => onAccesses(record.residentId)}
        />
      ))}
      <CorrectionList />
    </Slots>
  );
}
