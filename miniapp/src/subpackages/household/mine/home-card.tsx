import { householdTieApi } from '@linge/shared/household-tie/household-tie.api';
import type { HouseholdPerson, OwnHousehold } from '@linge/shared/household-tie/household-tie.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { StatusTag } from '../../../components/status-tag';
import { ledgerText } from '../../../format/ledger';
import { call } from '../../../services/client';
import { newId } from '../../../services/new-id';
import { useAction } from '../../../services/use-action';

interface HomeCardProps {
  readonly home: OwnHousehold;
  readonly onChanged: () => Promise<void>;
}

/** A home with its people; names in full only of whom I look after. */
export function HomeCard({ home, onChanged }: HomeCardProps) {
  const care = useAction(async (residentId: string) => {
    const { state } = await call(householdTieApi.requestCare, { body: { id: newId(), residentId } });
    await onChanged();
    const title = state === 'confirmed' ? '可以照看了' : '已提交，等网格员确认';
    void Taro.showToast({ title, icon: 'none' });
  });
  const mayCare = home.people.some(({ self }) => self);
  return (
    <Section title={home.address}>
      <Card flush>
        {home.people.map((person) => (
          <Cell
            key={person.residentId}
            icon="me"
            title={person.name}
            detail={ledgerText('relation', person.relation)}
            aside={
              tagOf(person) ??
              (mayCare && (
                <Button
                  label={`照看${person.name}`}
                  disabled={care.busy}
                  onPress={() => care.run(person.residentId)}
                >
                  照看
                </Button>
              ))
            }
          />
        ))}
      </Card>
      <View className="note">照看家里的孩子和没有手机的老人：替他们看登记信息、申请更正</View>
    </Section>
  );
}

function tagOf({ self, lookedAfter, asked }: HouseholdPerson) {
  if (self) return <StatusTag tone="info" icon="me">本人</StatusTag>; // prettier-ignore
  if (lookedAfter) return <StatusTag tone="ok" icon="check">我照看</StatusTag>; // prettier-ignore
  if (asked) return <StatusTag tone="warn" icon="clock">待确认</StatusTag>; // prettier-ignore
  return null;
}
