import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import type { OwnGuardianConsent } from '@linge/shared/privacy/guardian-consent.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { errorText, requestIdOf } from '../../../services/error-text';
import { askGuardian } from '../../../services/privacy';
import { refreshMe } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';
import { ownConsentText } from './consent-text';

/** The child's side. @param otherwise for everybody else: no child is a guardian */
export function OwnConsent({ otherwise }: { readonly otherwise: ReactElement }) {
  const own = useQuery(guardianConsentApi.own, {});
  const asking = useAction(async () => {
    await askGuardian();
    await Promise.all([own.reload(), refreshMe()]);
    void Taro.showToast({ title: '已经告诉家长了', icon: 'none' });
  });
  if (own.state === 'loading') return <Skeleton />;
  if (own.state === 'error') {
    return (
      <ErrorState
        text={errorText(own.error)}
        requestId={requestIdOf(own.error)}
        onRetry={() => void own.reload()}
      />
    );
  }
  if (!own.data.needed && !own.data.consent) return otherwise;
  return (
    <Section title="我的使用">
      <Card>
        <View className="stack">
          <View>{ownConsentText(own.data)}</View>
          {mayAsk(own.data) && (
            <Button
              kind={own.data.consent?.state === 'asked' ? 'plain' : 'primary'}
              block
              id="guardian-ask"
              busy={asking.busy}
              onPress={asking.run}
            >
              {own.data.consent ? '再请家长同意' : '请家长同意'}
            </Button>
          )}
        </View>
      </Card>
    </Section>
  );
}

function mayAsk({ needed, guardians }: OwnGuardianConsent): boolean {
  return needed && guardians > 0;
}
