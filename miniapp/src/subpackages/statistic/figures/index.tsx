import type { Statistics } from '@linge/shared/statistic/statistic.schema';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Card, Section } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { errorText, requestIdOf } from '../../../services/error-text';
import { asOfText, organisationFigures, populationFigures } from '../../../services/statistic';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { FigureGrid } from './figure-grid';
import { AgeChart, GridChart, LabelChart } from './figure-charts';
import './index.scss';

/** The community's figures, live from the registry, for those who work there. */
export default function Figures() {
  const login = useLogin();
  return (
    <Page title="社区数据" wide login={login.gate}>
      <WorkGate
        permission="statistics.read"
        icon="chart"
        visitor={{ title: '工作人员登录后可以看' }}
        closed={{ title: '社区数据只对社区工作人员开放' }}
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
  const { communityId, gridId } = scopeOf(chosen);
  const query = useQuery(
    statisticApi.get,
    communityId ? { query: { communityId, ...(gridId ? { gridId } : {}) } } : null,
  );
  return (
    <>
      <View className="figures__head">
        <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
        {query.state === 'ready' && <View className="secondary small">{asOfText(query.data.day)}</View>}
      </View>
      {query.state === 'loading' && <Skeleton cards={2} lines={4} />}
      {query.state === 'error' && (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
      {query.state === 'ready' && <Shown statistics={query.data} />}
    </>
  );
}

function Shown({ statistics }: { readonly statistics: Statistics }) {
  const { whole, parts } = populationFigures(statistics);
  const { organisation, grids, ageBands, labels } = statistics;
  return (
    <View className="figures">
      <View className="figures__column">
        <Section title="户数和人口">
          <Card>
            <View className="stack">
              <FigureGrid look="big" figures={whole} />
              <FigureGrid look="pairs" figures={parts} />
            </View>
          </Card>
        </Section>
        {grids.length > 1 && <GridChart grids={grids} total={statistics.total} />}
      </View>
      <View className="figures__column">
        <AgeChart ageBands={ageBands} />
        {labels.length > 0 && <LabelChart labels={labels} />}
        {organisation && (
          <Section title="组织力量">
            <Card>
              <FigureGrid figures={organisationFigures(organisation)} />
            </Card>
          </Section>
        )}
      </View>
    </View>
  );
}
