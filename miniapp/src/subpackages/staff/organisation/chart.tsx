import { organisationApi } from '@linge/shared/staff/organisation.api';
import type { Organisation } from '@linge/shared/staff/organisation.schema';
import type { UnitKind } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { EmptyState } from '../../../components/empty-state';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { countText } from '../../../format/number';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useMay } from '../../../services/session';
import { useQuery } from '../../../services/use-query';
import { useWide } from '../../../services/use-wide';
import { GridCard } from './grid-card';
import { People } from './people';

const unitKinds: Readonly<Record<UnitKind, string>> = {
  assigned: '包联单位',
  stationed: '驻社单位',
  department: '职能部门',
  property: '物业',
};

/** The chart of one community. */
export function Chart({ communityId }: { readonly communityId: string }) {
  const query = useQuery(organisationApi.get, { query: { communityId } });
  if (query.state === 'loading') return <Skeleton cards={3} />;
  if (query.state === 'error') {
    return (
      <ErrorState
        text={errorText(query.error)}
        requestId={requestIdOf(query.error)}
        onRetry={() => void query.reload()}
      />
    );
  }
  const { committeeName, committee, figures } = query.data;
  return (
    <View className="stack">
      <Section title={committeeName}>
        <Card>
          <View className="stack organisation__committee">
            <Figures figures={figures} />
            {committee.length > 0 && <People people={committee} />}
          </View>
        </Card>
      </Section>
      <Grids organisation={query.data} />
      <Units organisation={query.data} />
    </View>
  );
}

function Figures({ figures }: Pick<Organisation, 'figures'>) {
  const facts: readonly [string, number][] = [
    ['网格', figures.grids],
    ['网格员', figures.gridWorkers],
    ['支部书记', figures.branchSecretaries],
    ['兼职委员', figures.partTimeMembers],
    ['兼职网格员', figures.partTimeGridWorkers],
    ['微网格长', figures.microGridLeaders],
    ['党小组', figures.partyGroups],
    ['党员', figures.partyMembers],
    ['包联单位', figures.assignedUnits],
    ['驻社单位', figures.stationedUnits],
  ];
  return (
    <View className="organisation__figures">
      {facts.map(([name, value]) => (
        <View key={name} className="organisation__figure">
          <View className="organisation__count number">{countText(value)}</View>
          <View className="secondary small">{name}</View>
        </View>
      ))}
    </View>
  );
}

function Grids({ organisation: { grids, communityId } }: { readonly organisation: Organisation }) {
  const wide = useWide();
  const mayManage = useMay('gridAssignment.manage');
  return (
    <Section title="网格党支部与网格">
      {grids.length === 0 && <EmptyState icon="people" title="还没有网格" />}
      <View className="organisation__grids">
        {grids.map((grid) => (
          <GridCard key={grid.id} grid={grid} communityId={communityId} wide={wide} mayManage={mayManage} />
        ))}
      </View>
    </Section>
  );
}

function Units({ organisation: { units } }: { readonly organisation: Organisation }) {
  if (units.length === 0) return null;
  return (
    <Section title="单位" aside={<View className="secondary small">共 {units.length} 个</View>}>
      <View className="organisation__units">
        {units.map((unit) => (
          <Card key={unit.id}>
            <View className="strong">{unit.name}</View>
            <View className="secondary small">{unitKinds[unit.kind]}</View>
            {unit.delegates.length > 0 ? (
              <People people={unit.delegates} />
            ) : (
              <View className="secondary small">还没有经办人</View>
            )}
          </Card>
        ))}
      </View>
    </Section>
  );
}
