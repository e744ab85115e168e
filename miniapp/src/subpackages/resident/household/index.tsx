import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { ledgerText } from '../../../format/ledger';
import { useHousehold, useRegistryWords, type HouseholdWithPeople } from '../../../services/registry';
import { useMay } from '../../../services/session';
import { Changes } from '../part/changes';
import { openRegistry } from '../part/open-page';
import { Actions, RecordPage, type LifeAction } from '../part/record-page';
import { Loaded, StaffGate } from '../part/staff-gate';
import { ComplaintsCard } from './complaints-card';
import { LandlordCard } from './landlord-card';
import { OtherPeople } from './other-people';
import { PeopleCard } from './people-card';

const title = '住户';

/** A household: where, who, what happened, and what can happen next. */
export default function HouseholdPage() {
  const { id = '' } = useRouter().params;
  return <StaffGate title={title}>{() => <Detail id={id} />}</StaffGate>;
}

function Detail({ id }: { readonly id: string }) {
  const query = useHousehold(id || null);
  return (
    <Loaded title={title} query={query}>
      {(data) => <Shown {...data} />}
    </Loaded>
  );
}

function Shown({ household, people }: HouseholdWithPeople) {
  const { names } = useRegistryWords(household.communityId);
  const mayManage = useMay('resident.manage') && household.open;
  const mayFile = useMay('complaint.file') && household.open;
  const seesComplaints = useMay('complaint.besideHousehold');
  const { landlord } = household;
  return (
    <RecordPage
      title={title}
      buttons={
        mayManage && (
          <>
            <Button id="born" onPress={() => openRegistry('add', { id: household.id, type: 'born' })}>
              出生
            </Button>
            <Button
              id="moved-in"
              kind="primary"
              onPress={() => openRegistry('add', { id: household.id, type: 'movedIn' })}
            >
              迁入一人
            </Button>
          </>
        )
      }
      beside={
        <>
          {seesComplaints && <ComplaintsCard householdId={household.id} />}
          <Changes endpoint={residentApi.householdTimeline} id={household.id} words={names} />
        </>
      }
    >
      <Card>
        <View className="stack">
          <View className="registry__title place">{household.address}</View>
          <View className="registry__tags">
            <StatusTag tone="info" icon="home">
              {ledgerText('residency', household.residency)}
            </StatusTag>
            {!household.open && <StatusTag tone="neutral">已销户</StatusTag>}
          </View>
          {mayFile && (
            <Button id="file-for" icon="report" onPress={() => openFiling(household.id)}>
              替这户登记诉求
            </Button>
          )}
        </View>
      </Card>
      <PeopleCard people={people} labels={names} />
      <OtherPeople householdId={household.id} />
      {landlord && <LandlordCard householdId={household.id} landlord={landlord} />}
      {mayManage && <Actions title="这一户有变化" actions={actionsOf(household.id, people.length)} />}
    </RecordPage>
  );
}

function openFiling(householdId: string): void {
  void Taro.navigateTo({ url: `/subpackages/complaint/file/index?household=${householdId}` });
}

function actionsOf(id: string, people: number): LifeAction[] {
  const several: LifeAction[] = [
    { id: 'head', title: '变更户主', onPress: () => openRegistry('head', { id }) },
    {
      ...{ id: 'split', title: '分户', detail: '几个人分出去，另立一户' },
      onPress: () => openRegistry('split', { id }),
    },
  ];
  return [
    ...(people > 1 ? several : []),
    {
      ...{ id: 'join', title: '并户', detail: '另一户的人并到这一户' },
      onPress: () => openRegistry('join', { id }),
    },
    {
      ...{ id: 'change', title: '更正户信息', detail: '常住或流动、房东' },
      onPress: () => openRegistry('change', { id }),
    },
    {
      ...{ id: 'move', title: '全家搬家', detail: '一家人搬到本社区的另一个房号' },
      onPress: () => openRegistry('move', { householdId: id }),
    },
    {
      ...{ id: 'move-out', title: '全家迁出', detail: '一家人都搬离本社区' },
      onPress: () => openRegistry('leave', { householdId: id }),
    },
  ];
}
