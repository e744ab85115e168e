import { helpRequestApi } from '@linge/shared/help-request/help-request.api';
import type { HelpRequest } from '@linge/shared/help-request/help-request.schema';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Slots } from '../../../components/slots';
import { LoadedPage } from '../../../frame/loaded-page';
import { OwnGate } from '../../../frame/own-gate';
import { Page } from '../../../frame/page';
import { TellMeCard } from '../../../frame/tell-me-card';
import { useSession } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery, type Query } from '../../../services/use-query';
import { ContactCard } from './contact-card';
import { History } from './history';
import { HelpBar, OtherSteps } from './help-bar';
import { HelpCard } from './help-card';
import { StepSheet } from './step-sheet';
import type { HelpStep } from './step';

/** 求助: for who asked, for the volunteer, and for staff, each as far as it is theirs. */
export default function HelpDetailPage() {
  const session = useSession();
  const login = useLogin();
  const { id = '' } = useRouter().params;
  if (session) return <Loaded key={session.account.id} id={id} />;
  return (
    <Page title="求助" login={login.gate}>
      <OwnGate hint="登录后查看" onLogin={() => void login.require()}>
        {() => null}
      </OwnGate>
    </Page>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const query = useQuery(helpRequestApi.get, id ? { params: { id } } : null);
  return (
    <LoadedPage title="求助" query={query}>
      {(help) => <Shown help={help} query={query} />}
    </LoadedPage>
  );
}

function Shown({ help, query }: { readonly help: HelpRequest; readonly query: Query<HelpRequest> }) {
  const [step, setStep] = useState<HelpStep | null>(null);
  const waits = help.part === 'asker' && (help.state === 'open' || help.state === 'checking');
  return (
    <Page
      title="求助"
      bottom={<HelpBar help={help} onStep={setStep} />}
      over={
        step && (
          <StepSheet
            key={step}
            help={help}
            step={step}
            onClose={() => setStep(null)}
            onDone={(after) => {
              setStep(null);
              query.replace(after);
            }}
            onRace={() => void query.reload()}
          />
        )
      }
    >
      <Slots>
        <HelpCard help={help} />
        {waits && <TellMeCard templates={['activityNews']} title="有人接了告诉我" />}
        <ContactCard help={help} />
        <OtherSteps help={help} onStep={setStep} />
        <History events={help.events} />
      </Slots>
    </Page>
  );
}
