import type { Statistics } from '@linge/shared/statistic/statistic.schema';
import { statisticApi } from '@linge/shared/statistic/statistic.api';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Card, Section } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DayField } from '../../../components/day-field';
import { ErrorState } from '../../../components/error-state';
import { Pressable } from '../../../components/pressable';
import { Skeleton } from '../../../components/skeleton';
import { Slots } from '../../../components/slots';
import { todayTyped, typedDay } from '../../../format/day-input';
import { Page } from '../../../frame/page';
import { WorkGate } from '../../../frame/work-gate';
import { errorText, requestIdOf } from '../../../services/error-text';
import { asOfText, organisationFigures, populationFigures } from '../../../services/statistic';
import { useMay } from '../../../services/session';
import { useLogin } from '../../../services/use-login';
import { useQuery } from '../../../services/use-query';
import { scopeGroups, scopeOf, type WorkScope } from '../../../services/work-scope.policy';
import { FigureGrid } from './figure-grid';
import { AgeChart, GridChart, LabelChart } from './figure-charts';
import { useOpenList } from './use-open-list';
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
  const [typed, setTyped] = useState<string | null>(null);
  const { communityId, gridId } = scopeOf(chosen);
  const day = typed === null ? null : typedDay(typed);
  const future = day !== null && day.replace(/-/g, '') > todayTyped();
  const query = useQuery(
    statisticApi.get,
    communityId
      ? { query: { communityId, ...(gridId ? { gridId } : {}), ...(day && !future ? { day } : {}) } }
      : null,
  );
  const mayOpen = useMay('resident.read');
  const [last, setLast] = useState<Statistics | null>(null);
  if (query.state === 'ready' && query.data !== last) setLast(query.data);
  // What is there stays until other figures have come: only what differs is drawn.
  const statistics = query.state === 'error' ? null : last;
  return (
    <Slots>
      <View className="figures__head">
        <Choice label="范围" id="scope" groups={groups} value={chosen} onChange={setChosen} />
        {statistics && (
          <View className="secondary small">
            {query.state === 'loading' ? '正在更新…' : asOfText(statistics.day)}
          </View>
        )}
        <Pressable
          id="past-day"
          className="chart-card__switch"
          label={typed === null ? '看过去某天的数据' : '回到今天的数据'}
          onPress={() => setTyped(typed === null ? '' : null)}
        >
          {typed === null ? '看过去某天' : '回到今天'}
        </Pressable>
      </View>
      {typed !== null && (
        <DayField
          id="day"
          label="哪一天"
          value={typed}
          onChange={setTyped}
          error={future ? '这一天还没有到' : undefined}
        />
      )}
      {query.state === 'loading' && !statistics && <Skeleton cards={2} lines={4} />}
      {query.state === 'error' && (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
      {mayOpen && day && !future && (
        <View className="secondary small">点数字看到的是今天的名单，人数可能和那天不一样</View>
      )}
      {statistics && <Shown statistics={statistics} />}
    </Slots>
  );
}

function Shown({ statistics }: { readonly statistics: Statistics }) {
  const { whole, parts } = populationFigures(statistics);
  const { organisation, grids, ageBands, labels } = statistics;
  const onOpen = useOpenList(statistics);
  const mayOpenChart = useMay('organisation.read');
  return (
    <View className="figures">
      <View className="figures__column">
        <Section title="户数和人口">
          <Card>
            <View className="stack">
              <FigureGrid look="big" figures={whole} onOpen={onOpen} />
              <FigureGrid look="pairs" figures={parts} onOpen={onOpen} />
            </View>
          </Card>
        </Section>
        {grids.length > 1 && <GridChart grids={grids} total={statistics.total} onOpen={onOpen} />}
      </View>
      <View className="figures__column">
        <AgeChart ageBands={ageBands} onOpen={onOpen} />
        {labels.length > 0 && <LabelChart labels={labels} onOpen={onOpen} />}
        {organisation && (
          <Section
            title="组织力量"
            aside={
              mayOpenChart && (
                <Pressable
                  id="organisation-chart"
                  className="chart-card__switch"
                  role="link"
                  label="组织力量，看都是谁"
                  onPress={() => void Taro.navigateTo({ url: '/subpackages/staff/organisation/index' })}
                >
                  看都是谁
                </Pressable>
              )
            }
          >
            <Card>
              <FigureGrid figures={organisationFigures(organisation)} />
            </Card>
          </Section>
        )}
      </View>
    </View>
  );
}
