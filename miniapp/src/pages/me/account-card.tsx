import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Heading } from '../../components/heading';
import { Icon } from '../../components/icon';
import { roleNames } from '../../services/role';
import type { KeptSession } from '../../services/session-store';
import './account-card.scss';

interface AccountCardProps {
  readonly session: KeptSession | null;
  readonly onLogin: () => void;
}

/** The greeting; in the demo, also the door to being somebody else. */
export function AccountCard({ session, onLogin }: AccountCardProps) {
  const account = session?.account;
  const roles = account ? roleNames(account.grants.map((grant) => grant.role)) : [];
  return (
    <Card>
      <View className="row">
        <View className="account-card__face">
          <Icon name="me" />
        </View>
        <View className="grow">
          <Heading level={2}>{account ? `${account.displayName}，您好` : '您还没有登录'}</Heading>
          <View className="secondary small">
            {account ? roles.join('、') || '居民' : '不登录也能浏览；反映问题时再登录就行'}
          </View>
          {account?.homes.map((home) => (
            <View key={home.householdId} className="secondary small">
              {home.address}
            </View>
          ))}
        </View>
      </View>
      {(!session || session.persona) && (
        <View className="account-card__action">
          <Button
            kind={session ? 'plain' : 'primary'}
            block
            id={session ? 'switch-persona' : 'login'}
            icon={session ? 'swap' : 'me'}
            onPress={onLogin}
          >
            {session ? '换一个演示身份' : '登录'}
          </Button>
        </View>
      )}
    </Card>
  );
}
