import { guardianConsentApi } from '@linge/shared/privacy/guardian-consent.api';
import type { GuardianConsent, GuardianConsentAction } from '@linge/shared/privacy/guardian-consent.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { StatusTag } from '../../../components/status-tag';
import { errorText, requestIdOf } from '../../../services/error-text';
import { answerConsent } from '../../../services/privacy';
import { useAction } from '../../../services/use-action';
import { useQuery } from '../../../services/use-query';
import { consentStory, consentTags } from './consent-text';

const words: Readonly<Record<GuardianConsentAction, string>> = {
  give: '同意孩子使用',
  decline: '不同意',
  withdraw: '撤回同意',
};

/** The guardian's side: what their children asked, newest first. */
export function WardList() {
  const consents = useQuery(guardianConsentApi.list, {});
  if (consents.state === 'loading') return <Skeleton />;
  if (consents.state === 'error') {
    return (
      <ErrorState
        text={errorText(consents.error)}
        requestId={requestIdOf(consents.error)}
        onRetry={() => void consents.reload()}
      />
    );
  }
  return (
    <Section title="我家孩子的申请">
      {consents.data.items.length === 0 && (
        <Card>
          <View className="secondary">
            还没有孩子请您同意。孩子用自己的账号登录、绑定住户后，会在这里请您决定。
          </View>
        </Card>
      )}
      {consents.data.items.map((consent) => (
        <WardCard key={consent.id} consent={consent} onAnswered={() => void consents.reload()} />
      ))}
    </Section>
  );
}

function WardCard({
  consent,
  onAnswered,
}: {
  readonly consent: GuardianConsent;
  readonly onAnswered: () => void;
}) {
  const answering = useAction(async (action: GuardianConsentAction) => {
    await answerConsent(consent, action).finally(onAnswered);
  });
  const { tone, text } = consentTags[consent.state];
  return (
    <Card>
      <View className="stack">
        <View className="row">
          <View className="grow strong">{`${consent.childName}使用自己的账号`}</View>
          <StatusTag tone={tone}>{text}</StatusTag>
        </View>
        {consentStory(consent).map((line) => (
          <View key={line} className="secondary">
            {line}
          </View>
        ))}
        {consent.availableActions.map((action) => (
          <Button
            key={action}
            kind={action === 'give' ? 'primary' : 'plain'}
            block
            id={`consent-${action}`}
            busy={answering.busy}
            onPress={() => answering.run(action)}
          >
            {words[action]}
          </Button>
        ))}
      </View>
    </Card>
  );
}
