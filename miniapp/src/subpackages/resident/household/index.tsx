import { residentApi } from '@linge/shared/resident/resident.api';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { StatusTag } from '../../../components/status-tag';
import { ledgerText } from '../../../format/ledger';
import { Page } from '../../../frame/page';
import { useHousehold, useRegistryWords, type HouseholdWithPeople } from '../../../services/registry';
import { useMay } from '../../../services/session';
import { Changes } from '../part/changes';
import { Fact } from '../part/fact';
import { openRegistry } from '../part/open-page';
import { Loaded, StaffGate } from '../part/staff-gate';
import { OtherPeople } from './other-people';
import { PeopleCard } from './people-card';
import '../part/part.scss';

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
  const { landlord } = household;
  return (
    <Page
      title={title}
      wide
      bottom={
        mayManage && (
          <BottomBar>
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
          </BottomBar>
        )
      }
    >
      <View className="registry">
        <View className="registry__column">
          <Card>
            <View className="stack">
              <View className="registry__title place">{household.address}</View>
              <View className="registry__tags">
                <StatusTag tone="info" icon="home">
                  {ledgerText('residency', household.residency)}
                </StatusTag>
                {!household.open && <StatusTag tone="neutral">已销户</StatusTag>}
              </View>
              {landlord && (
                <Fact name="房东">{[landlord.name, landlord.phone].filter(Boolean).join(' ')}</Fact>
              )}
            </View>
          </Card>
          <PeopleCard people={people} labels={names} />
          <OtherPeople householdId={household.id} />
          {mayManage && <Actions id={household.id} people={people.length} />}
        </View>
        <View className="registry__column">
          <Changes endpoint={residentApi.householdTimeline} id={household.id} words={names} />
        </View>
      </View>
    </Page>
  );
}

function Actions({ id, people }: { readonly id: string; readonly people: number }) {
  return (
    <Section title="这一户有变化">
      <Card flush>
        {people > 1 && <Cell id="head" title="变更户主" onPress={() => openRegistry('head', { id })} />}
        {people > 1 && (
          <Cell
            id="split"
            title="分户"
            detail="几个人分出去，另立一户"
            onPress={() => openRegistry('split', { id })}
          />
        )}
        <Cell
          id="join"
          title="并户"
          detail="另一户的人并到这一户"
          onPress={() => openRegistry('join', { id })}
        />
        <Cell
          id="move-out"
          title="全家迁出"
          detail="一家人都搬离本社区"
          onPress={() => openRegistry('leave', { householdId: id })}
        />
      </Card>
    </Section>
  );
}
