import { useState } from 'react';
import { usualPeriod } from '../../../components/period-choice';
import { Slots } from '../../../components/slots';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { useLogin } from '../../../services/use-login';
import {
  scopeGroups,
  scopeKey,
  scopeOf,
  type ScopeKey,
  type WorkScope,
} from '../../../services/work-scope.policy';
import { CommunityTable } from './community-table';
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

/** All communities side by side; the other choices are one community or grid. */
const everywhere: ScopeKey = '/';

function Chosen({ scopes }: { readonly scopes: readonly WorkScope[] }) {
  const several = scopes.filter(({ whole }) => whole).length > 1;
  const groups = [
    ...(several ? [{ title: '', options: [{ value: everywhere, text: '各社区对比' }] }] : []),
    ...scopeGroups(scopes),
  ];
  const [chosen, setChosen] = useState(groups[0]?.options[0]?.value ?? everywhere);
  const [period, setPeriod] = useState(usualPeriod);
  const { communityId, gridId } = scopeOf(chosen);
  return (
    <Slots>
      <RateFilter groups={groups} scope={chosen} onScope={setChosen} period={period} onPeriod={setPeriod} />
      {chosen === everywhere ? (
        <CommunityTable period={period} onOnly={(id) => setChosen(scopeKey(id, null))} />
      ) : (
        <Rates key={chosen} communityId={communityId} gridId={gridId} period={period} />
      )}
    </Slots>
  );
}
