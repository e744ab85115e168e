import { useRouter } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Page } from '../../../frame/page';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';

interface BoxPageProps {
  readonly title: string;
  /** The page for somebody logged in who came with an id. */
  readonly children: (id: string, accountId: string) => ReactNode;
}

/** A page about one box, opening or slip; for those who work here. */
export function BoxPage({ title, children }: BoxPageProps) {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const login = useLogin();
  if (session && id) return children(id, session.account.id);
  return (
    <Page title={title} login={login.gate}>
      {id ? (
        <EmptyState
          icon="message"
          title="工作人员登录后使用"
          action={{ text: '登录', onPress: () => void login.require() }}
        />
      ) : (
        <ErrorState text="没有找到这个意见箱，请从列表重新打开" />
      )}
    </Page>
  );
}
