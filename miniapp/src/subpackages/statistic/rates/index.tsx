import { useState } from 'react';
import { usualPeriod } from '../../../components/period-choice';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { Rates } from './rates';
import { RateFilter } from './rate-filter';
import './index.scss';

/** 办理成效: how complaints were answered, settled and judged, each number with its list; never by person. */
export default function RatesPage() {
  const login = useLogin();
  return (
    <Page title="办理成效" wide login={login.gate}>
      <WorkGate
        permission="statistics.read"
        icon="chart"
        visitor={{ title: '工作人员登录后可以看', hint: '全社区的办理成效在“办理公示”里，不用登录' }}
        closed={{ title: '这里只对社区工作人员开放', hint: '全社区的办理成效在“办理公示”里' }}
        onLogin={() => void login.require()}
      >
        {(scopes) => <Chosen scopes={scopes} />}
      </WorkGate>
    </Page>
  );
}

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const groups = scopeGroups(scopes);
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? '/');
  const [period, setPeriod] = useState(usualPeriod);
  const { communityId, gridId } = scopeOf(chosen);
  return (
    <Slots>
      <RateFilter groups={groups} scope={chosen} onScope={setChosen} period={period} onPeriod={setPeriod} />
      <Rates key={chosen} communityId={communityId} gridId={gridId} period={period} />
    </Slots>
  );
}
