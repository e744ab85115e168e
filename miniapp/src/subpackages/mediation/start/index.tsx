import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { mediationApi } from '@linge/shared/mediation/mediation.api';
import { maxParties } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { call } from '../../../services/client';
import { errorText, requestIdOf } from '../../../services/error-text';
import { cannotBegin, partyOf, wrongOfParty, type PartyDraft } from '../../../services/mediation-form';
import { newId } from '../../../services/new-id';
import { createRequestName } from '../../../services/request-name';
import { useMay } from '../../../services/session';
import { useAction } from '../../../services/use-action';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { PartyFields } from '../part/party-fields';
import '../part/mediation.scss';

/** Beginning a mediation: who is at odds with whom. */
export default function StartMediation() {
  const { complaintId = '' } = useRouter().params;
  const login = useLogin();
  const complaint = useQuery(complaintApi.get, complaintId ? { params: { id: complaintId } } : null);
  const found = useQuery(mediationApi.ofComplaint, complaintId ? { params: { id: complaintId } } : null);
  const failed = [complaint, found].find(({ state }) => state === 'error');
  if (complaint.state === 'ready' && found.state === 'ready' && found.data.canStart) {
    return (
      <Form complaint={complaint.data} reporterKnown={found.data.reporterKnown} onOutdated={found.reload} />
    );
  }
  return (
    <Page title="开始调解" login={login.gate}>
      {!complaintId ? (
        <ErrorState text="没有找到这件诉求，请从诉求详情重新打开" />
      ) : failed?.state === 'error' ? (
        <ErrorState
          text={errorText(failed.error)}
          requestId={requestIdOf(failed.error)}
          onRetry={() => void Promise.all([complaint.reload(), found.reload()])}
        />
      ) : found.state === 'ready' && !found.data.canStart ? (
        <EmptyState
          icon="people"
          title="这件诉求现在不能开始调解"
          hint="只有纠纷、家事一类的诉求，由正在办理的人开始；已经在调解的请从诉求详情打开"
        />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}

function Form({
  complaint,
  reporterKnown,
  onOutdated,
}: {
  readonly complaint: Complaint;
  readonly reporterKnown: boolean;
  readonly onOutdated: () => Promise<void>;
}) {
  const nameOf = useRef(createRequestName(newId));
  const [parties, setParties] = useState<readonly PartyDraft[]>(() => [
    { id: newId(), name: '', phone: '', ...(reporterKnown ? { reporter: true } : {}) },
    { id: newId(), name: '', phone: '' },
  ]);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const mayFind = useMay('resident.read');
  const place = mayFind ? { communityId: complaint.communityId, gridId: complaint.gridId } : null;
  const send = useAction(
    async () => {
      setAsked(true);
      setProblem(null);
      if (parties.some((party) => Object.keys(wrongOfParty(party)).length > 0)) return;
      const asked = { complaintId: complaint.id, parties: parties.map(partyOf) };
      const body = { id: nameOf.current(asked), ...asked };
      const mediation = await call(mediationApi.start, { body });
      await Taro.redirectTo({ url: `/subpackages/mediation/detail/index?id=${mediation.id}` });
    },
    (error) => {
      setProblem(errorText(error));
      if (cannotBegin(error)) void onOutdated();
    },
  );
  return (
    <Page
      title="开始调解"
      bottom={
        <BottomBar>
          <Button id="start" kind="primary" block busy={send.busy} onPress={send.run}>
            开始调解
          </Button>
        </BottomBar>
      }
    >
      <View className="mediation">
        <View className="secondary small">
          谈到的内容只有您和上一级能看到。在台账里、又用小程序的当事人，会收到约见通知，也可以在手机上确认协议。
        </View>
        {complaint.anonymous && (
          <View className="secondary small">
            反映人要求匿名。要请反映人参加，请先征得本人同意，再从台账里找。
          </View>
        )}
        {parties.map((party, index) => (
          <Section
            key={party.id}
            title={party.reporter ? '反映人' : `当事人${index + 1}`}
            aside={
              parties.length > 2 && (
                <Button
                  kind="text"
                  onPress={() => setParties(parties.filter((other) => other.id !== party.id))}
                >
                  去掉
                </Button>
              )
            }
          >
            <Card>
              <PartyFields
                party={party}
                prefix={`party${index}-`}
                place={place}
                wrong={asked ? wrongOfParty(party) : {}}
                onChange={(changed) =>
                  setParties(parties.map((other) => (other.id === party.id ? changed : other)))
                }
              />
            </Card>
          </Section>
        ))}
        {parties.length < maxParties && (
          <Button
            id="add-party"
            icon="plus"
            onPress={() => setParties([...parties, { id: newId(), name: '', phone: '' }])}
          >
            再加一方
          </Button>
        )}
        {problem && (
          <View className="mediation__notice" {...alertProps}>
            {problem}
          </View>
        )}
      </View>
    </Page>
  );
}
